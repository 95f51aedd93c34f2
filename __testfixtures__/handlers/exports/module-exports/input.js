const { db } = require('../../lib/db')

exports.config = { api: { bodyParser: { sizeLimit: '2mb' } } }

// Adds one to the list.
module.exports = async (req, res) => {
  if (req.method !== 'POST') return res.status(405).end()
  const item = await db.add(req.body)
  res.status(201).json(item)
}
