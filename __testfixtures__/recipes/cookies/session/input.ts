import Cookies from 'cookies'
import type { NextApiRequest, NextApiResponse } from 'next'
import { renew } from '../../lib/tokens'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const cookies = new Cookies(req, res)
  const token = cookies.get('token')
  if (!token) return res.status(401).json({ error: 'no token' })
  cookies.set('seen', 'yes', { httpOnly: false })
  if (req.body.out) {
    cookies.set('token')
    return res.status(204).end()
  }
  const fresh = await renew(token)
  cookies.set('token', fresh, { sameSite: 'lax', maxAge: 0, path: '/api', secure: req.body.secure })
  cookies.set('seen', 'again', { overwrite: true, httpOnly: false })
  res.status(200).json({ fresh })
}
