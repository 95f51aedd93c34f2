import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { withSession, type Session, type WithSession } from './session'

export const denied = { statusCode: 403, message: 'Access denied' }

const respondDenied = (res: NextApiResponse): void => res.status(denied.statusCode).json(denied)

const userOf = (req: NextApiRequest & WithSession): Session => req.session

/** Only for users with a role. */
export const withRole = (handler: (req: NextApiRequest & WithSession, res: NextApiResponse, session: Session) => void, role: Session['role'] = 'guest'): NextApiHandler => {
  const internalHandler = async (req: NextApiRequest & WithSession, res: NextApiResponse) => {
    const session = userOf(req)
    if (session.user === undefined || (role === 'admin' && session.role !== 'admin')) {
      respondDenied(res)
      return
    }
    Object.assign(req, { user: session.user, isAdmin: session.role === 'admin' })
    return handler(req, res, session)
  }
  return withSession(internalHandler)
}
