import { NextResponse } from 'next/server'
import { withShop } from '../../../lib/with-shop'

export const PUT = withShop((_request, { shop }) => {
  return NextResponse.json({ closed: shop })
})
