import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { method: verb } = req
  await db.hits.count(verb)
  if (verb === 'POST') {
    return res.status(201).json({ verb })
  }
  return res.status(200).json({ verb, note: 'read only' })
}
