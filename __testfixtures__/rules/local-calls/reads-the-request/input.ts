import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

function pageOf(req: NextApiRequest): number {
  return Number(req.query.page ?? '1')
}

const userOf = async (req: NextApiRequest) => db.session.user(req.cookies.sid)

function isBot(req: NextApiRequest) {
  return /bot|crawler/i.test(req.headers['user-agent'] ?? '')
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (isBot(req)) return res.status(403).end()
  const user = await userOf(req)
  if (!user) return res.status(401).json({ error: 'Sign in' })
  const messages = await db.chat.messages(`room-${req.query.room}`, { page: pageOf(req), user })
  res.status(200).json(messages)
}
