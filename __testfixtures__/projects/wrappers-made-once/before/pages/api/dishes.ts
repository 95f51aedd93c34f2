import type { NextApiRequest, NextApiResponse } from 'next'
import { staff } from '../../lib/staff'
import { withCook } from '../../lib/with-role'

async function dishes(req: NextApiRequest, res: NextApiResponse) {
  const dish = await staff.addDish(req.body)
  res.status(201).json({ dish })
}

export default withCook(dishes)
