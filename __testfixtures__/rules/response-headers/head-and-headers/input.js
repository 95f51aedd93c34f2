import { db } from '../../lib/db'

export default async function handler(req, res) {
  const row = await db.row()
  res.setHeader('Content-Type', 'text/html')
  if (!row) {
    res.writeHead(404, { 'Content-Type': 'text/plain', 'X-A': 1 })
    res.end('none')
    return
  }
  res.writeHead(200)
  res.end(`<p>${row}</p>`)
}
