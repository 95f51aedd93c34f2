import { NextResponse } from 'next/server'
import { signer } from '../../../lib/signer'

export const dynamic = 'force-dynamic'

const age = 60

async function handler(request) {
  const headers = new Headers()
  headers.set('Cache-Control', `max-age=${age}`)
  headers.set('X-Signature', signer.sign('a'))
  const rows = await signer.rows()
  for (const age of rows) {
    if ((request.headers.get('x-age') ?? undefined) === age) return NextResponse.json({ age }, { headers })
  }
  return new Response(null, { status: 404, headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
