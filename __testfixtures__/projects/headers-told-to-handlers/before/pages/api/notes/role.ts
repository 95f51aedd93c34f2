import type { NextApiRequest, NextApiResponse } from 'next'
import { withUser } from '../../../lib/with-user'

export default withUser((req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ role: res.getHeader('X-Role') })
})
