import { getIronSession, nodeCookies } from 'iron-session'
import type { NextApiRequest, NextApiResponse } from 'next'

const options = { password: 'a password of more than 32 characters', cookieName: 'visits' }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getIronSession<{ visits?: number }>(nodeCookies(req, res), options)
  if (req.method === 'DELETE') {
    session.destroy()
    return res.status(204).end()
  }
  session.visits = (session.visits ?? 0) + 1
  await session.save()
  res.json({ visits: session.visits })
}
