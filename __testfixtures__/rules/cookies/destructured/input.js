import { carts } from '../../lib/carts'

export default async function handler(req, res) {
  if (req.method === 'POST') {
    const { cart_id: cartId, currency = 'EUR' } = req.cookies
    const cart = cartId ? await carts.find(cartId) : await carts.open(currency)
    return res.status(200).json({ cart, currency })
  }
  return res.status(405).json({ message: 'POST only' })
}
