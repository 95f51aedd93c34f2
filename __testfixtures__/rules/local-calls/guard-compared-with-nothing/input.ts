import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

async function userOf(req: NextApiRequest, res: NextApiResponse) {
  const token = req.headers.authorization
  if (!token) {
    res.status(401).json({ error: 'No token' })
    return
  }
  const user = await db.user.by(token)
  if (!user) {
    res.status(403).json({ error: 'Unknown token' })
    return
  }
  return user
}

async function itemOf(req: NextApiRequest, res: NextApiResponse) {
  const item = await db.item.by(req.headers['x-item'])
  if (!item) {
    res.status(404).json({ error: 'No such item' })
    return null
  }
  return item
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await userOf(req, res)
  if (user === undefined) return
  const item = await itemOf(req, res)
  if (item == null) return
  res.status(200).json({ user, item })
}
