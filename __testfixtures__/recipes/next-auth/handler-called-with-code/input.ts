import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { limits } from '../../../lib/limits'
import { db } from '../../../lib/db'

const optionsFor = (req: NextApiRequest): NextAuthOptions => ({
  secret: 'fixture-secret',
  providers: [
    CredentialsProvider({
      credentials: { email: { label: 'Email' } },
      // The address counts, too: some are barred.
      authorize: (credentials) => db.users.find(credentials?.email, req.headers['x-real-ip']),
    }),
  ],
})

export default async function auth(req: NextApiRequest, res: NextApiResponse) {
  const isCallback = req.query.nextauth?.includes('callback')
  if (isCallback && !(await limits.allows(req.headers['x-real-ip']))) {
    return res.status(429).json({ error: 'Too many requests' })
  }

  return await NextAuth(req, res, optionsFor(req))
}
