import { NextResponse, type NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { readBody } from '../../../lib/read-body'

async function create(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const note = await notes.create(body)
  return note
}

export async function POST(request: NextRequest) {
  const note = await create(request)
  if (note instanceof Response) return note
  if (note === undefined) {
    console.warn('nothing made')
  }
  return NextResponse.json({ note: note ?? null })
}
