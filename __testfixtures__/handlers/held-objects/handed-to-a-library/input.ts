import type { NextApiRequest, NextApiResponse } from 'next'
import { getToken } from 'next-auth/jwt'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // What the token is read from.
  const options = { req }
  const token = await getToken(options)
  if (!token) return res.status(401).json({ error: 'Sign in first' })

  res.json(await db.all(token.sub))
}
