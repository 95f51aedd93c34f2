import { db } from '../../lib/db'

export default async function handler(req, res) {
  const rows = await db.rows()
  if (rows.length === 0) return res.status(404).end('None')

  res.setHeader('Content-Type', 'text/csv')
  res.write('id,name\n')
  rows.forEach((row) => {
    if (row.name) res.write(`${row.id},${row.name}\n`)
    else res.write(`${row.id},\n`)
  })
  if (req.query.signed) {
    res.end('# signed\n')
    return
  }
  res.end()
}
