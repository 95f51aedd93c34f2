import { NextResponse, type NextRequest } from 'next/server'
import { withPageRoute as withPage } from '../../../lib/with-page'
import { shop } from '../../../lib/shop'

async function orders(_request: NextRequest, { page }: { params: Promise<any> } & { page: any }) {
  return NextResponse.json({ orders: await shop.orders(page) })
}

export default withPage(orders)
