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

type Given = [GetServerSidePropsContext['req'], GetServerSidePropsContext['res'], NextAuthOptions] | [NextApiRequest, NextApiResponse, NextAuthOptions] | [NextAuthOptions] | []

/** As the package reads a request of Node, before it awaits `next/headers`: a header by its name, and cookies. */
export async function getServerSession(...args: Given): Promise<Session | null> {
  const [request, response, options] = args as [NextApiRequest, NextApiResponse, NextAuthOptions]
  if (!options) throw new Error('`headers` was called without `await`')
  const { person } = request.cookies
  if (person === 'broken') throw new Error('JWT_SESSION_ERROR')
  if (!person || !request.headers['x-forwarded-host']) return null
  response.setHeader('Set-Cookie', [])
  const session: Session = { user: JSON.parse(person), expires: '2030-01-01' }
  return options.callbacks?.session?.({ session }) ?? session
}

export default function NextAuth(_options: NextAuthOptions) {
  return (_req: NextApiRequest, res: NextApiResponse) => res.status(200).json({})
}
