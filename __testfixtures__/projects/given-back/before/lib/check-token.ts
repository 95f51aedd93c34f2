import type { NextApiResponse } from 'next'
import { teams, users } from './store'
import { ApiError, type UserRequest } from './user-request'

/** Throws where nobody is signed in. */
export async function checkToken(req: UserRequest, res: NextApiResponse) {
  const token = req.headers.authorization
  if (!token) throw new ApiError(401, 'Sign in first')

  const user = await users.byToken(token)
  if (!user) throw new ApiError(401, 'Nobody has that token')
  req.user = user
}

/** Looks for the team, too, which not everybody has. */
export async function loadTeam(req: UserRequest, res: NextApiResponse): Promise<void> {
  await checkToken(req, res)
  if (!req.user.teamId) return
  req.team = await teams.find(req.user.teamId)
}

export function setLocale(req: UserRequest) {
  req.locale = req.headers['accept-language']?.startsWith('de') ? 'de' : 'en'
}

/** What the body says, for those that act for many. */
export const readTenant = (req: UserRequest) => {
  const { tenant } = req.body
  req.tenant = tenant
}

/** Answers itself where somebody may only read. */
export async function mayWrite(req: UserRequest, res: NextApiResponse): Promise<boolean> {
  await checkToken(req, res)
  if (!req.user.writes) {
    res.status(403).json({ message: `${req.user.id} may not write` })
    return false
  }
  return true
}
