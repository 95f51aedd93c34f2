import { NextResponse, type NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { safelyRoute as safely } from '../../../lib/safely'

export const dynamic = 'force-dynamic'

function handler(req: NextRequest, { params }: { params: Promise<{}> }) {
  if (!req.headers.get('x-user')) {
    return NextResponse.json({ error: 'Who is it?' }, { status: 401 })
  }
  return safely(req, { params }, function (request) {
    return NextResponse.json({ count: notes.count(request.headers.get('x-user') ?? undefined) })
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
