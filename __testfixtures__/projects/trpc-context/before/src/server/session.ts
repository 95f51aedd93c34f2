import type { GetServerSidePropsContext } from 'next'
import { getServerSession, type NextAuthOptions } from 'next-auth'

export const authOptions: NextAuthOptions = { providers: [] }

/** Saves naming the options in every file. */
export const sessionOf = async (ctx: {
  req: GetServerSidePropsContext['req']
  res: GetServerSidePropsContext['res']
}) => {
  const session = await getServerSession(ctx.req, ctx.res, authOptions)
  if (!session) return null
  return { user: session.user as { id: string } }
}
