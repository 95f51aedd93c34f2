import type { NextApiResponse } from 'next'
import { withMember, type MemberRequest } from '../../lib/with-member'

export default withMember(async (req: MemberRequest, res: NextApiResponse) => {
  res.status(200).json({ member: req.member ?? null, tag: req.tag })
})
