import type { NextApiResponse } from 'next'
import { lookUp } from '../../lib/members'
import { withMemberSoon, type MemberRequest } from '../../lib/with-member'

export default withMemberSoon(async (req: MemberRequest, res: NextApiResponse) => {
  await new Promise<string>((resolve) => lookUp('somebody', resolve))
  res.status(200).json({ member: req.member ?? null })
})
