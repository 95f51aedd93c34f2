import type { NextApiHandler } from 'next'
import { db } from '../../lib/db'

const handler: NextApiHandler = async (req, res) => {
  const stats = await db.stats.today()
  res.status(200).json({ stats, for: req.headers['x-for'] })
}

export default handler
