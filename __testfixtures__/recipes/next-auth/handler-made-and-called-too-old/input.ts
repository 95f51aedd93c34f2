import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions } from '../../../lib/auth-options'

export default function auth(req: NextApiRequest, res: NextApiResponse) {
  return NextAuth(authOptions)(req, res)
}
