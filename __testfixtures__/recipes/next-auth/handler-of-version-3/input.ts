import type { NextApiHandler } from 'next'
import NextAuth from 'next-auth'

const options = {
  secret: 'fixture-secret',
  providers: [],
}

const authHandler: NextApiHandler = (req, res) => NextAuth(req, res, options)
export default authHandler
