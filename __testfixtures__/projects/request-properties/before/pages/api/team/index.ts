import type { NextApiResponse } from 'next'
import { withTeam, type SignedIn } from '../../../lib/auth'
import { teams } from '../../../lib/teams'

async function handler(req: SignedIn, res: NextApiResponse) {
  const { user, team } = req
  if (req.method === 'GET') {
    return res.status(200).json(team)
  }
  if (req.method === 'PATCH') {
    const renamed = await teams.rename(team!.id, req.body.name, user.id)
    return res.status(200).json(renamed)
  }
  res.setHeader('Allow', ['GET', 'PATCH'])
  return res.status(405).end()
}

export default withTeam(handler)
