import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withAccess } from '../../../lib/with-access'

async function items(req: NextApiRequest, res: NextApiResponse) {
  const found = await db.items.list({ sort: req.query.sort as string | undefined })
  return res.status(200).json(found)
}

export default withAccess({ scope: 'read', cache: 30 })(items)
