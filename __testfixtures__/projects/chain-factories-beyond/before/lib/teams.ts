import type { NextApiRequest, NextApiResponse } from 'next'
import { auth } from './base'
import { Refused } from './errors'

const asks = (team: string) => (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  if (req.query.team !== team) throw new Refused(403, `not of ${team}`)
  next()
}

/** Routes of one team: of another file's chain. */
export const ofTeam = (team: string) => auth().use(asks(team))
