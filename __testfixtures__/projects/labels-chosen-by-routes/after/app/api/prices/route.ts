import { NextResponse } from 'next/server'
import { withApiRoute as withApi } from '../../../lib/api'
import { onlyGetRoute as onlyGet } from '../../../lib/methods'
import { withPageRoute as withPage } from '../../../lib/with-page'
import { shop } from '../../../lib/shop'

export const dynamic = 'force-dynamic'

const prices = withApi()(onlyGet(withPage(async (_request, { page }) => {
  return NextResponse.json({ prices: await shop.prices(page) })
})))

// The API Route answered every method.
export { prices as GET, prices as POST, prices as PUT, prices as PATCH, prices as DELETE, prices as OPTIONS }
