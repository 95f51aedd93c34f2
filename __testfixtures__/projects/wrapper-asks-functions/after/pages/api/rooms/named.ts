import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'database'
import { originOf, withLimit } from '@/lib/limits'

export default withLimit(3, originOf)(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json(await rooms.names())
})
