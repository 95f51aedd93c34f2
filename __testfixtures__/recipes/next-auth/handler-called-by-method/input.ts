import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'

export default async function auth(req: NextApiRequest, res: NextApiResponse) {
  // Scanners of mail open links by HEAD, which must not use them up.
  if (req.method === 'HEAD') {
    return res.status(200).end()
  }
  await NextAuth(req, res, {
    secret: 'fixture-secret',
    providers: [],
    pages: {
      signIn: '/login',
    },
  })
}
