import { getSession } from 'next-auth/react'
import { db } from '../../lib/db'

export default async function handler(req, res) {
  const session = await getSession({ req })
  if (!session) {
    res.status(401).json({ error: 'Sign in first' })
    return
  }
  res.json(await db.cart(session.user.id))
}
