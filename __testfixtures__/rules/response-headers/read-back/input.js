import { cdn } from '../../lib/cdn'

export default async function handler(req, res) {
  const file = await cdn.head()
  if (!res.getHeader('Cache-Control') && !res.headersSent) {
    return res.status(200).json({ size: file.size })
  }
  return res.status(500).end()
}
