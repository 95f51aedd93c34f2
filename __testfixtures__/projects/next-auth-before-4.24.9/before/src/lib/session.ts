import type { GetServerSidePropsContext, NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth/next'
import { authOptions } from './auth-options'

export type Person = { id: string; role: string }

/** The signed-in person; null for visitors. */
export async function getPerson(req: NextApiRequest, res: NextApiResponse): Promise<Person | null> {
  const session = await getServerSession(req, res, authOptions)
  return (session?.user as Person | undefined) ?? null
}

/** For pages. */
export async function getViewer({ req, res }: GetServerSidePropsContext) {
  const session = await getServerSession(req, res, authOptions)
  return session?.user?.email ?? null
}

/** Lets admins through only. */
export function withAdmin(handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    const session = await getServerSession(req, res, authOptions)
    if ((session?.user as Person | undefined)?.role !== 'admin') return res.status(403).json({ error: 'Admins only' })
    return handler(req, res)
  }
}
