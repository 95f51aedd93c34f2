import type { NextApiRequest, NextApiResponse } from 'next'
import { teams } from './projects'
import { getSession, type Session } from './session'

type Context = {
  req: NextApiRequest
  res: NextApiResponse
  session: Session
}

interface TeamContext extends Context {
  team: { id: string; seats: number }
}

/** An endpoint for signed-in people; it gets one object. */
export function authedEndpoint(handler: (context: Context) => Promise<unknown>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const session = await getSession(req)
    if (!session) {
      return res.status(401).json({ error: 'Unauthorized' })
    }
    await handler({ req, res, session })
  }
}

/** The same for members of a team. */
export const teamEndpoint = (handler: (context: TeamContext) => Promise<unknown>) =>
  authedEndpoint(async ({ req, res, session }) => {
    const team = await teams.of(session.userId)
    if (!team) return res.status(403).json({ error: 'Not in a team' })
    return handler({ req, res, session, team })
  })

/** Sends what its handler finds; that sees no response. */
export const question =
  <T>(find: (asked: { request: NextApiRequest; language: string }) => Promise<T>) =>
  async (req: NextApiRequest, res: NextApiResponse) => {
    const found = await find({ request: req, language: req.headers['accept-language'] ?? 'en' })
    res.status(200).json(found)
  }
