import { db } from '../../lib/db'

export default async function handler(req, res) {
  const order = await db.order.open()

  if (!order) {
    res.status(404).json({ error: 'No open order' })
  } else if (order.paid) {
    // nothing to do for a paid one
    res.status(200).json({ paid: true })
  } else {
    try {
      const receipt = await db.order.pay(order.id)
      res.status(201).json(receipt)
    } catch (error) {
      if (error.code === 'declined') {
        res.status(402).json({ error: 'Declined' })
        return
      }
      throw error
    }
  }
}
