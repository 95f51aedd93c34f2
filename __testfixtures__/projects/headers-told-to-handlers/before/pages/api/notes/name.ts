import type { NextApiRequest, NextApiResponse } from 'next'
import { withUser } from '../../../lib/with-user'

// Not of a name, but of what a name holds.
export default withUser((req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ name: res.getHeader('X-User') })
})
