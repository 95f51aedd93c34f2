import { NextResponse } from 'next/server'
import { cdn } from '../../../lib/cdn'

export const dynamic = 'force-dynamic'

async function handler() {
  const headers = new Headers()
  headers.set('Cache-Control', 'max-age=60')
  const file = await cdn.head()
  if (file.private) headers.delete('Cache-Control')
  return NextResponse.json({ size: file.size }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
