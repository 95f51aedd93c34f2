import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'

export interface Session {
  user?: { name?: string | null; email?: string | null }
  expires: string
}

export interface NextAuthOptions {
  providers: unknown[]
  session?: { strategy: 'jwt' | 'database' }
  callbacks?: { session?: (given: { session: Session }) => Session }
}

type Own = Omit<NextAuthOptions, 'callbacks'> & { callbacks?: { session?: (given: { session: Session }) => any } }
type Given<O extends Own> = [GetServerSidePropsContext['req'], GetServerSidePropsContext['res'], O] | [NextApiRequest, NextApiResponse, O] | [O] | []

/** As the package reads a request of Node, before it awaits `next/headers`: a header by its name, and cookies. */
export async function unstable_getServerSession<O extends Own, R = O['callbacks'] extends { session: (...args: any[]) => infer U } ? U : Session>(...args: Given<O>): Promise<R | null> {
  const [request, response, options] = args as [NextApiRequest, NextApiResponse, NextAuthOptions]
  if (!options) throw new Error('`headers` was called without `await`')
  const { person } = request.cookies
  if (person === 'broken') throw new Error('JWT_SESSION_ERROR')
  if (!person || !request.headers['x-forwarded-host']) return null
  response.setHeader('Set-Cookie', [])
  const session: Session = { user: JSON.parse(person), expires: '2030-01-01' }
  return (options.callbacks?.session?.({ session }) ?? session) as R
}

export default function NextAuth(_options: NextAuthOptions) {
  return (_req: NextApiRequest, res: NextApiResponse) => res.status(200).json({})
}
