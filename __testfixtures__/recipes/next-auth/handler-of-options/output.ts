import nextAuth from 'next-auth'
import GitHub from 'next-auth/providers/github'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'
export const maxDuration = 30

/** Everything below /api/auth. */
const handler = nextAuth({
  secret: 'fixture-secret',
  providers: [GitHub({ clientId: process.env.GITHUB_ID as string, clientSecret: process.env.GITHUB_SECRET as string })],
  callbacks: {
    // People are known by their number.
    async session({ session, token }) {
      return { ...session, user: await db.users.find(token.sub) }
    },
  },
})

export { handler as GET, handler as POST }
