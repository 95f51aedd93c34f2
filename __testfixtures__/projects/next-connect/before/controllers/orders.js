import { orders } from '../lib/db'

export const list = async (req, res) => {
  const found = await orders.of(req.user.id)
  res.status(200).json({ orders: found })
}

export const read = async (req, res, next) => {
  const order = await orders.find(String(req.query.id))
  if (!order) return next(new Error('no such order'))

  if (order.owner !== req.user.id)
    return next(
      new Error('not your order')
    )
  res.status(200).json({ order })
}
