import { NextResponse, type NextRequest } from 'next/server'
import { getPaging, getSearchRoute as getSearch, parseNote } from '../../../lib/input'
import { notes } from '../../../lib/notes'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const list = await notes.list({ ...getPaging(request), search: getSearch(request) })
  return NextResponse.json(list)
}

export async function POST(request: NextRequest) {
  const note = await parseNote(request)
  if (note instanceof Response) return note
  return NextResponse.json(await notes.create(note), { status: 201 })
}
