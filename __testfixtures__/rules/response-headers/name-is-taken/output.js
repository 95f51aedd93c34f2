import { NextResponse } from 'next/server'
import { api } from '../../../lib/api'

export const dynamic = 'force-dynamic'

async function handler() {
  const { headers, data } = await api.load()
  const responseHeaders = new Headers()
  if (headers.stale) responseHeaders.set('Warning', '110')
  const more = await api.more(data.id)
  if (!more) return NextResponse.json({ error: 'no more' }, { status: 404, headers: responseHeaders })
  return NextResponse.json({ data, more }, { headers: responseHeaders })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
