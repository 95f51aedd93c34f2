import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: { 'Access-Control-Allow-Origin': 'https://a.test', Vary: 'Origin' },
  })
}

function handler() {
  return NextResponse.json({ ok: true }, { headers: { 'Access-Control-Allow-Origin': 'https://a.test', Vary: 'Origin' } })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
