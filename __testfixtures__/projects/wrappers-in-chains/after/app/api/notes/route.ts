import { NextResponse, type NextRequest } from 'next/server'
import { store } from '../../../lib/store'
import { validate } from '../../../lib/validate'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const noteSchema = { title: 'string' }

const validatePost = validate(noteSchema, async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const id = await store.add(body)
  return NextResponse.json({ id }, { status: 201 })
})

export async function GET() {
  return NextResponse.json(await store.notes())
}

export function POST(request: NextRequest, context: { params: Promise<{}> }) {
  return validatePost(request, context)
}
