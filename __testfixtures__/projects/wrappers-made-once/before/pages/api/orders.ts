import type { NextApiRequest, NextApiResponse } from 'next'
import { limitedToTwo } from '../../lib/limits'
import { staff } from '../../lib/staff'

export default limitedToTwo(async (_req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ orders: await staff.orders() })
})
