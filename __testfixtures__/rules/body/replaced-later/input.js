import { db } from '../../lib/db'

export default async function handler(req, res) {
  let body = req.body
  if (req.method === 'PUT') body = { ...body, isNew: false }
  if (typeof body === 'string') body = { text: body }
  await db.note.save(body)
  res.status(200).json({ saved: true })
}
