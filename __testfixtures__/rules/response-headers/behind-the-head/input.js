import { files } from '@/lib/files'

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  try {
    res.writeHead(200, { 'Content-Type': 'application/x-list', 'X-Kind': 'list' })
    const list = await files.list(req.query.folder)
    res.end(JSON.stringify(list))
  } catch (error) {
    res.status(502).json({ error: 'No list' })
  }
}
