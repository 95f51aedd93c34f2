import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const list = async (req: NextApiRequest, res: NextApiResponse) => {
  const items = await db.item.list(req.query.kind === 'new')
  return res.status(200).json({ items })
}

export { list as default }
