import { NextResponse } from 'next/server'
import { withTokenRoute as withToken } from '../../../../lib/with'

export const dynamic = 'force-dynamic'

const handler = withToken(() => {
  const headers = new Headers()
  headers.append('Set-Cookie', 'seen=1; Path=/')
  headers.set('Vary', 'Accept')
  return NextResponse.json({ ok: true }, { headers })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
