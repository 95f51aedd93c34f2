import { NextResponse, type NextRequest } from 'next/server'
import { notes } from 'notes'
import { readBody as readRequestBody } from '../../../lib/read-body'

/** The text of a note, whatever form it has. */
function readBody(note: { text?: string; body?: string }) {
  return note.text ?? note.body ?? ''
}

export async function POST(request: NextRequest) {
  const body = await readRequestBody(request)
  if (body instanceof Response) return body

  const made = await notes.add(readBody(body))
  return NextResponse.json({ made }, { status: 201 })
}
