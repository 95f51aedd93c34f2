import type { NextApiRequest, NextApiResponse } from 'next'
import { withUser } from '@/server/session'

export default withUser(async (_req: NextApiRequest, res: NextApiResponse) => {
  res.setHeader('Set-Cookie', 'session=; Path=/; Max-Age=0')
  res.redirect('/')
})
