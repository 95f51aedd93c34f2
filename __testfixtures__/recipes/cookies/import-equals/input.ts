import Cookies = require('cookies')
import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const cookies = new Cookies(req, res)
  const token = cookies.get('token')
  if (!token) return res.status(401).json({ error: 'no token' })
  cookies.set('seen', 'yes')
  res.json({ token })
}
