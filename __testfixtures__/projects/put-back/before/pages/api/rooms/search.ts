import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms, searchSchema } from '../../../lib/rooms'
import { withQuery } from '../../../lib/validate'

export default withQuery(searchSchema)(async (req: NextApiRequest, res: NextApiResponse) => {
  const { beds, page } = req.query as unknown as { beds: number; page: number }
  res.status(200).json(await rooms.search({ beds, page }))
})
