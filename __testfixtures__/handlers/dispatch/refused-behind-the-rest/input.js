import { db } from '../../lib/db'
import { monitor } from '../../lib/monitor'

export default async function handler(req, res) {
  switch (req.method) {
    case 'DELETE':
      await db.remove(req.query.id)
      return res.status(204).end()
    case 'POST':
      return res.status(201).json(await db.add(req.body))
  }
  const error = new Error(`no ${req.method}`)
  monitor.capture(error)
  if (monitor.verbose) console.warn(error.message)
  res.status(405).end(error.message)
}
