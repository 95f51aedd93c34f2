import { db } from '../../lib/db'

async function getStats(req, res) {
  const stats = await db.stats.today()
  res.status(200).json({ stats })
}

export default getStats
