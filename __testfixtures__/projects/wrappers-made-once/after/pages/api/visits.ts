import type { NextApiRequest, NextApiResponse } from 'next'
import { countedOnce } from '../../lib/limits'
import { staff } from '../../lib/staff'

export default countedOnce(async (_req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ visits: await staff.visits() })
})
