import { validate } from '../../lib/rows'

export const config = { api: { bodyParser: { sizeLimit: '2kb' } } }

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  if (!validate(req, res)) return
  const { rows } = req.body
  res.json({ rows: rows.length, all: req.body.all })
}
