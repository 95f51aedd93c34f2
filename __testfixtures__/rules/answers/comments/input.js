import { db } from '../../lib/db'

export default async function handler(req, res) {
  const row = await db.row()
  if (!row) {
    /* gone */ res.status(404).end() // for good
    return // stop here
  }
  switch (row.kind) {
    case 'a':
      res.json(row)
      break // one is enough
    default:
      res.status(400).end()
    // others are not known
  }
}
