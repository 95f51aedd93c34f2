import { NextResponse, type NextRequest } from 'next/server'
import { findNote, getChanges, getId } from '../../../../lib/input'
import { notes } from '../../../../lib/notes'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const note = await findNote(request, { params }, notes)
  if (!note) return NextResponse.json({ error: `No note ${await getId(request, { params })}` }, { status: 404 })

  return NextResponse.json(note)
}

export async function PATCH(request: NextRequest, { params }: Context) {
  const note = await findNote(request, { params }, notes)
  if (!note) return NextResponse.json({ error: `No note ${await getId(request, { params })}` }, { status: 404 })

  const changes = await getChanges(request, ['title', 'text'])
  if (changes instanceof Response) return changes
  return NextResponse.json(await notes.update(await getId(request, { params }), changes))
}
