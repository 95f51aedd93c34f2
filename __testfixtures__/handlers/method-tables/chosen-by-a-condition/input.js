import { db } from '../../lib/db'

export default async function handler(req, res) {
  const run = {
    GET: async () => {
      const list = await db.list()
      return res.json(list)
    },
    POST() {
      return res.status(201).json({ made: true })
    },
  }[req.method]

  return run ? run() : res.status(404).json({ error: 'not here' })
}
