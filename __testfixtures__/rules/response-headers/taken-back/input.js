import { cdn } from '../../lib/cdn'

export default async function handler(req, res) {
  res.setHeader('Cache-Control', 'max-age=60')
  const file = await cdn.head()
  if (file.private) res.removeHeader('Cache-Control')
  res.status(200).json({ size: file.size })
}
