import { db } from '../../lib/db'

export default async function handler(req, res) {
  res.write('id,name\n')
  for (const row of await db.rows()) {
    res.write(`${row.id},${row.name}\n`)
  }
  res.end()
}
