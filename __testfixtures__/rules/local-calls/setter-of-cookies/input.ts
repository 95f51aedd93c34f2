import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

function remember(res: NextApiResponse, name: string, value: string) {
  res.setHeader('Set-Cookie', `${name}=${value}; Path=/`)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await db.login(req.body)
  if (!user) return res.status(401).end()
  remember(res, 'sid', String(user.sid))
  remember(res, 'seen', 'yes')
  res.redirect(303, '/home')
}
