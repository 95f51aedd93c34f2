import { db } from '../../lib/db'

export default async function handler(req, res) {
  const row = await db.row()
  if (row.xml) res.setHeader('Content-Type', 'text/xml')
  else res.setHeader('Content-Type', 'text/html')
  res.send(`${row.text}`)
}
