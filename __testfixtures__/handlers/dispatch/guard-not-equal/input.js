import { db } from '../../lib/db'

export default async function handler(req, res) {
  if (req.method !== 'PUT') {
    return res.status(405).json({ message: `${req.method} is not allowed` })
  }
  const saved = await db.settings.save(req.body)
  return res.status(200).json({ saved })
}
