import NextAuth from 'next-auth'
import { authOptions } from '../../../lib/auth-options'

const authenticate = NextAuth(authOptions)

export default async function handler(req, res) {
  res.setHeader('Cache-Control', 'no-store')
  await authenticate(req, res)
}
