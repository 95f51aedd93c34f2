import { NextResponse, type NextRequest } from 'next/server'
import { findNote } from '../../../../lib/notes'

export const dynamic = 'force-dynamic'

async function handler(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const note = await findNote(id)
  if (!note) return NextResponse.json({ error: 'not found' }, { status: 404 })
  return NextResponse.json(note)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
