import { getServerSession, type NextAuthOptions } from 'next-auth'

export const authOptions: NextAuthOptions = { providers: [] }

/** Saves naming the options in every file. */
export const sessionOf = async () => {
  const session = await getServerSession(authOptions)
  if (!session) return null
  return { user: session.user as { id: string } }
}
