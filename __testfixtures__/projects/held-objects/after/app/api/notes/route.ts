import { NextResponse, type NextRequest } from 'next/server'
import { refuse, userOfRoute as userOf } from '../../../lib/context'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const user = await userOf(request)
  if (!user) return refuse(request, 'no user')

  const body = await readBody(request)
  if (body instanceof Response) return body

  const note = await db.note.create(user, body.text)
  return NextResponse.json(note, { status: 201 })
}

export async function GET(request: NextRequest) {
  const user = await userOf(request)
  if (!user) return refuse(request, 'no user')

  return NextResponse.json(await db.note.all(user))
}
