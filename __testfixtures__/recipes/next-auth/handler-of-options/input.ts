import type { NextApiHandler } from 'next'
import nextAuth from 'next-auth'
import GitHub from 'next-auth/providers/github'
import { db } from '../../../lib/db'

export const config = { maxDuration: 30, api: { externalResolver: true } }

/** Everything below /api/auth. */
const handler: NextApiHandler = nextAuth({
  secret: 'fixture-secret',
  providers: [GitHub({ clientId: process.env.GITHUB_ID as string, clientSecret: process.env.GITHUB_SECRET as string })],
  callbacks: {
    // People are known by their number.
    async session({ session, token }) {
      return { ...session, user: await db.users.find(token.sub) }
    },
  },
}) as NextApiHandler

// eslint-disable-next-line import/no-anonymous-default-export
export default handler
