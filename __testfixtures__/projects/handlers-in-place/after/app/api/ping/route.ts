import { NextResponse, type NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { safelyRoute as safely } from '../../../lib/safely'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest, { params }: { params: Promise<{}> }) {
  return safely(request, { params }, () => NextResponse.json({ up: notes.up() }))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
