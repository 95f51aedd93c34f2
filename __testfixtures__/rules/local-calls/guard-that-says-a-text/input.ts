import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

/** The bot's user, null for others, or 'handled' once it has answered. */
async function botOf(req: NextApiRequest, res: NextApiResponse): Promise<{ id: string; role: string } | null | 'handled'> {
  const token = req.headers['x-bot']
  if (!token) return null
  const owner = await db.user.by(token)
  if (!owner) {
    res.status(401).json({ error: 'No such bot' })
    return 'handled'
  }
  if (owner.role !== 'admin') {
    res.status(403).json({ error: 'Not an admin' })
    return 'handled'
  }
  return { id: String(owner.id), role: 'admin' }
}

const SENT = 1

async function limited(req: NextApiRequest, res: NextApiResponse) {
  const left = await db.limit(req.headers['x-bot'])
  if (left === 0) {
    res.status(429).json({ error: 'Slow down' })
    return 1
  }
  return left > 10 ? { left } : undefined
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const bot = await botOf(req, res)
  if (bot === 'handled') {
    return
  }
  const rest = await limited(req, res)
  if (rest === 1) return
  res.status(200).json({ id: bot ? bot.id : null, rest: rest ?? SENT })
}
