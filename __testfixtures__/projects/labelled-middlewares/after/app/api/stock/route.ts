import { NextResponse } from 'next/server'
import { shop } from '../../../lib/shop'
import { withMiddleware } from '../../../lib/with-middleware'
import { withKey } from '../../../lib/with-key'

export const dynamic = 'force-dynamic'

const handler = withMiddleware()(withKey(async () => {
  return NextResponse.json({ stock: await shop.stock() })
}))

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
