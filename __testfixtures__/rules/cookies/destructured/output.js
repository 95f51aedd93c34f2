import { NextResponse } from 'next/server'
import { carts } from '../../../lib/carts'

export async function POST(request) {
  const cartId = request.cookies.get('cart_id')?.value
  const currency = request.cookies.get('currency')?.value ?? 'EUR'
  const cart = cartId ? await carts.find(cartId) : await carts.open(currency)
  return NextResponse.json({ cart, currency })
}
