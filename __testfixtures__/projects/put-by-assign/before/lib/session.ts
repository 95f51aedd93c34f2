import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

export interface Session {
  user: string | undefined
  role: 'guest' | 'admin'
}
export type WithSession = { session: Session; startedAt?: number }

async function readSession(req: NextApiRequest): Promise<Session> {
  const user = req.headers['x-user'] as string | undefined
  return { user, role: user === 'ann' ? 'admin' : 'guest' }
}

export const withSession = (handler: (req: NextApiRequest & WithSession, res: NextApiResponse) => void | Promise<void>): NextApiHandler => {
  return async (req, res) => {
    const session = await readSession(req)
    Object.assign(req, { session })
    return handler(req as NextApiRequest & WithSession, res)
  }
}
