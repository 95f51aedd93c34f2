import type { NextApiRequest, NextApiResponse } from 'next'
import { userOf, type User } from './tokens'

/** Ends the request where nobody is signed in. */
export async function isAdminRequest(req: NextApiRequest, res: NextApiResponse) {
  const user = await userOf(req.headers.authorization)
  if (user?.role !== 'admin') {
    res.status(401)
    res.end()
    throw 'not an admin'
  }
}

interface Access {
  user: User
  team: string | null
}

export async function authenticate(req: NextApiRequest, res: NextApiResponse, options: { members?: boolean } = {}): Promise<Access> {
  try {
    const user = await userOf(req.headers.authorization)
    if (!user) {
      console.error('nobody')
      if (!res.headersSent) {
        res.status(401).json({ error: 'sign in' })
      }
      throw new Error('UNAUTHORIZED')
    }
    if (options.members && user.role === 'guest') {
      if (!res.headersSent) res.status(403).json({ error: 'for members' })
      throw new Error('FORBIDDEN')
    }
    return { user, team: user.role === 'admin' ? null : 'red' }
  } catch (error) {
    console.error('authentication', error)
    throw error
  }
}

export async function requireMember(req: NextApiRequest, res: NextApiResponse): Promise<Access> {
  return authenticate(req, res, { members: true })
}

export async function requireTeam(req: NextApiRequest, res: NextApiResponse): Promise<Access> {
  const access = await authenticate(req, res)
  if (!access.team) {
    if (!res.headersSent) {
      res.status(400).json({ error: 'of which team?' })
    }
    throw new Error('NO_TEAM')
  }
  return access
}
