import { NextResponse, type NextRequest } from 'next/server'
import * as request from '../../../../lib/request'
import { store } from '../../../../lib/store'

export const dynamic = 'force-dynamic'

async function note(req: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await request.getViewer(req)
  if (!viewer) return NextResponse.json({ error: request.getLocale(req) === 'de' ? 'Bitte anmelden' : 'Sign in first' }, { status: 401 })

  const { id } = await params
  const note = await store.note(id, viewer.id)
  return note ? NextResponse.json(note) : new Response(null, { status: 404 })
}

// The API Route answered every method.
export { note as GET, note as POST, note as PUT, note as PATCH, note as DELETE, note as OPTIONS }
