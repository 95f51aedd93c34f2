import type { NextApiRequest, NextApiResponse } from 'next'
import { staff } from '../../lib/staff'
import { withAdmin } from '../../lib/with-role'

export default withAdmin(async function menus(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ menus: await staff.menus(req.query.day as string) })
})
