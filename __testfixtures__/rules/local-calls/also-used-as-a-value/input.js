import { db } from '../../lib/db'
import { metrics } from '../../lib/metrics'

async function save(req, res) {
  const row = await db.row.save(req.query.name)
  res.status(201).json(row)
}

metrics.watch(save)

export default async function handler(req, res) {
  return save(req, res)
}
