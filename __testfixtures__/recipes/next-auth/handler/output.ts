import NextAuth, { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { db } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

const authOptions: NextAuthOptions = {
  secret: 'fixture-secret',
  session: { strategy: 'jwt' },
  providers: [
    CredentialsProvider({
      credentials: { email: { label: 'Email' } },
      authorize: (credentials) => db.users.find(credentials?.email),
    }),
  ],
  pages: { signIn: '/login' },
}

// Signs people in and out.
const handler = NextAuth(authOptions)

export { handler as GET, handler as POST }
