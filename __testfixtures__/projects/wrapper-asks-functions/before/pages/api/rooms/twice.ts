import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'database'
import { withLimit } from '@/lib/limits'

const userOf = (req: NextApiRequest) => String(req.headers['x-user'])

// It is asked here, too, of something else.
const nobody = userOf({ headers: {} } as NextApiRequest)

export default withLimit(4, userOf)(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await rooms.of(nobody))
})
