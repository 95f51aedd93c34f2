import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { mail } from '../../lib/mail'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { to, name } = req.body
  const body = await mail.render('welcome', { name })
  const headers = { 'x-mail': 'welcome' }
  await mail.send({ to, body, headers })
  res.status(202).json({ queued: await db.queue.size() })
}
