import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions } from '../../../lib/auth-options'

export default (req: NextApiRequest, res: NextApiResponse) => {
  // Scanners of mail open links by other methods than a browser, which must not use them up.
  if (req.url && new URL(req.url, 'https://example.com').pathname === '/api/auth/callback/email' && req.method !== 'GET') {
    console.log('Suspicious request to /api/auth/callback/email', req.method)
    return res.status(200).end()
  }
  return NextAuth(authOptions)(req, res)
}
