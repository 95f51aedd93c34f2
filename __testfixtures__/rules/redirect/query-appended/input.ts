import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { code, state } = req.query
  if (!code) {
    return res.redirect(`/login?error=${encodeURIComponent('no code')}&state=${state}`)
  }
  await db.save(String(code))
  res
    .setHeader('Set-Cookie', `code=${code}; Path=/; HttpOnly`)
    .redirect(302, '/')
}
