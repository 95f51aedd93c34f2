import { db } from '../../lib/db'

export default async function handler(req, res) {
  const source = req.method === 'GET' ? 'query' : 'body'
  const { id, text } = req[source]
  if (!id) return res.status(400).json({ error: `no id in the ${source}` })
  for (const part of ['query', 'body']) if (req[part].debug) console.log(part)
  res.json(await db.save(id, text ?? null))
}
