import { NextResponse } from 'next/server'
import { shop } from '../../../../lib/shop'
import { withMiddleware } from '../../../../lib/with-middleware'

export const dynamic = 'force-dynamic'

const handler = withMiddleware()(async (_request, { params, owner }) => {
  if (!owner.admin) throw new Error('Admins only')
  const { id } = await params
  return NextResponse.json({ book: await shop.book(id) })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
