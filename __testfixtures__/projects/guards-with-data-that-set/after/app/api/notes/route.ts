import { NextResponse, type NextRequest } from 'next/server'
import { listNotes, addNote } from 'notes'
import { requireRole } from '../../../lib/auth'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const headers = new Headers()
  const person = await requireRole(request, headers)
  if (person instanceof Response) return person

  headers.set('Cache-Control', 'private')
  return NextResponse.json(await listNotes(person.id), { headers })
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  const person = await requireRole(request, headers)
  if (person instanceof Response) return person

  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const note = await addNote(person.id, body.text)
    return NextResponse.json(note, { status: 201, headers })
  } catch (error) {
    return NextResponse.json({ error: 'Not added' }, { status: 500, headers })
  }
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  const person = await requireRole(request, headers)
  if (person instanceof Response) return person

  return NextResponse.json({ error: 'Method not allowed' }, { status: 405, headers })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
