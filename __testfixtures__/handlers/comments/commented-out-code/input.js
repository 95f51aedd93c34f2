import { db } from '../../lib/db'
// import { auth } from '../../lib/auth'

export default async function handler(req, res) {
  // const user = await auth.user(req)
  // if (!user) return res.status(401).end()

  if (req.method === 'POST') {
    const order = await db.order.create(req.body)
    // await mail.confirm(order)
    return res.status(201).json(order)
  }

  return res.status(405).end()
}
