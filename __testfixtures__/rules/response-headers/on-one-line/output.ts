import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

const cors = (headers: Headers) => { headers.set('Vary', 'Origin'); if (process.env.OPEN) headers.set('Access-Control-Allow-Origin', '*') }

function handler() {
  const headers = new Headers()
  cors(headers); headers.set('X-A', '1'); headers.set('X-B', '2'); return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
