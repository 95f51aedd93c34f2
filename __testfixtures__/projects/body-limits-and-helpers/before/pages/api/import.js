import { importAll } from '../../lib/rows'

export const config = { api: { bodyParser: { sizeLimit: '4mb' } } }

export default function handler(req, res) {
  if (req.method === 'POST') return importAll(req, res)
  res.status(200).json({ fine: true })
}
