import { NextResponse } from 'next/server'
import { failing } from '../../../lib/failing'
import { withSession } from '../../../lib/session'

export const dynamic = 'force-dynamic'

const handler = failing(withSession(async (request, { session }) => {
  // next-reroute NR225: Where something fails behind this, `failing` answers, and headers that are set here went out with that; now they are lost.
  session.items = ['gift']
  await session.save()
  if (!request.nextUrl.searchParams.get('to')) throw new Error('For nobody')
  return NextResponse.json({ given: true })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
