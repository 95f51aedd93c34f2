import type { NextAuthOptions } from 'next-auth'
import GitHub from 'next-auth/providers/github'
import { db } from '../../../../lib/db'

const clientSecret = process.env.GITHUB_SECRET as string

export const authOptions: NextAuthOptions = {
  providers: [GitHub({ clientId: process.env.GITHUB_ID as string, clientSecret })],
  callbacks: {
    async signIn({ user }) {
      return db.allows(user.email)
    },
  },
}
