import type { NextApiRequest, NextApiResponse } from 'next'
import { unseal } from 'sessions'
import { teams, type Team } from './teams'

export interface SignedIn extends NextApiRequest {
  user: { id: string; name: string }
  team?: Team
}

type Handler = (req: SignedIn, res: NextApiResponse) => unknown

/** Puts the signed-in user on the request. */
export function withUser(handler: Handler) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const sealed = req.cookies.session
    const user = sealed ? await unseal(sealed) : undefined
    if (!user) {
      return res.status(401).json({ error: 'Sign in first' })
    }
    const signedIn = req as SignedIn
    signedIn.user = user
    return handler(signedIn, res)
  }
}

/** Puts the user's team there, too. */
export const withTeam = (handler: Handler) =>
  withUser(async (req, res) => {
    const team = await teams.of(req.user.id)
    if (!team) return res.status(404).json({ error: `${req.user.name} has no team` })
    req.team = team
    return handler(req, res)
  })
