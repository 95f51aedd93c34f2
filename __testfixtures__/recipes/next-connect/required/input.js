const nc = require('next-connect')
import db from '../../lib/db'

// Products of the shop.
const handler = nc()

// Anybody may look.
handler.get(async (req, res) => {
  const products = await db.products.find({ tag: String(req.query.tag ?? '') })
  res.json(products)
})

handler.post(async (req, res) => {
  const { name } = req.body
  if (!name) {
    // Nothing to sell.
    return res.status(400).json({ message: 'name is missing' })
  }
  const product = await db.products.create({ name })
  res.status(201).json(product)
})

export default handler
