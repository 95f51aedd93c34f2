import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms, sessions } from 'database'
import { withLimit } from '@/lib/limits'

export default withLimit(3, async (req) => {
  const session = await sessions.find(req.cookies.session)
  return session.user as string
})(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await rooms.of(req.cookies.session))
})
