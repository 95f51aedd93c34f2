import NextAuth, { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { db } from '../../../lib/db'

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
export default NextAuth(authOptions)
