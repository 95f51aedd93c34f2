import { db } from '../../lib/db'

export default async function handler(req, res) {
  const { id } = req.query
  const methods = {
    get: async () => {
      const item = await db.item(id)
      res.json(item)
    },
    delete: async () => {
      await db.remove(id)
      res.status(204).end()
    },
  }

  const method = req.method.toLowerCase()
  if (!methods[method]) {
    return res.status(405).end()
  }

  await methods[method]()
}
