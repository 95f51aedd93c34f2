import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions } from '../../../lib/auth-options'
import { limits } from '../../../lib/limits'

export default async function auth(req: NextApiRequest, res: NextApiResponse) {
  await limits.count(req.body.email)
  return NextAuth(req, res, authOptions)
}
