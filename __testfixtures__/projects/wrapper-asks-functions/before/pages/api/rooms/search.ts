import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'database'
import { withLimit } from '@/lib/limits'

// What was sent has to be waited for now, here and where that is called.
export default withLimit(3, (req) => String(req.body.text))(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await rooms.search(req.body))
})
