import { NextResponse } from 'next/server'
import db from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

// Products of the shop.
export async function GET(request) {
  // Anybody may look.
  const products = await db.products.find({ tag: String(request.nextUrl.searchParams.get('tag') ?? '') })
  return NextResponse.json(products)
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name } = body
  if (!name) {
    // Nothing to sell.
    return NextResponse.json({ message: 'name is missing' }, { status: 400 })
  }
  const product = await db.products.create({ name })
  return NextResponse.json(product, { status: 201 })
}
