import type { NextApiResponse } from 'next'
import { loadTeam } from '../../lib/check-token'
import type { UserRequest } from '../../lib/user-request'
import { fail } from '../../lib/with-user'

export default async function handler(req: UserRequest, res: NextApiResponse) {
  try {
    await loadTeam(req, res)
    const { team } = req
    return res.json({ of: req.user.id, team: team?.name ?? null })
  } catch (error) {
    return fail(error, res)
  }
}
