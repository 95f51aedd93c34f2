import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { id } = req.query
  if (!id) {
    res.statusCode = 400
    res.statusMessage = 'No id'
    return res.end()
  }
  const page = await db.page(String(id))
  if (!page) {
    res.writeHead(404, 'No such page', { 'Content-Type': 'text/plain' })
    res.end('not here')
    return
  }
  if (page.moved) {
    res.statusMessage = `Moved to ${page.moved}`
    return res.redirect(308, page.moved)
  }
  res.writeHead(200, 'Found').end('found')
}
