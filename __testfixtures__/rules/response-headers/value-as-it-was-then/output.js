import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

function handler(request) {
  const steps = ['start']
  const headers = new Headers()
  headers.set('X-Steps-Before', `${steps.length}`)
  steps.push('work')
  if (request.headers.get('x-long') === '1') steps.push('more work')
  headers.set('X-Steps-After', `${steps.length}`)
  return NextResponse.json({ steps }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
