import { NextResponse } from 'next/server'
import { withTokenRoute as withToken } from '../../../../lib/with'

export const dynamic = 'force-dynamic'

const handler = withToken(() => {
  // next-reroute NR226: `withToken` sets cookies, which were replaced by those that are set here; now both are sent, these last.
  return NextResponse.json({ ok: true }, { headers: { 'Set-Cookie': 'token=; Path=/; Max-Age=0' } })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
