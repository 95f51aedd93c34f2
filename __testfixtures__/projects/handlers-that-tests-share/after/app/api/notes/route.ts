import { NextResponse, type NextRequest } from 'next/server'
import { addNote, allNotes } from '../../../lib/notes'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await addNote(body.text), { status: 201 })
}

async function handler() {
  return NextResponse.json(await allNotes())
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
