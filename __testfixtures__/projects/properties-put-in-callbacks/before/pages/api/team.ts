import type { NextApiResponse } from 'next'
import { withMembersTeam, type MemberRequest } from '../../lib/with-member'

export default withMembersTeam(async (req: MemberRequest, res: NextApiResponse) => {
  res.status(200).json({ team: req.team ?? null })
})
