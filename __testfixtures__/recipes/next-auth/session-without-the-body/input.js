import { getSession } from 'next-auth/react'
import { db } from '../../lib/db'

// Before next-auth 4.21, the body was no part of the question.
export default async function handler(req, res) {
  const session = await getSession({ req })
  if (!session) return res.status(401).json({ error: 'Sign in first' })
  await db.cart.add(session.user.id, req.body.item)
  res.status(204).end()
}
