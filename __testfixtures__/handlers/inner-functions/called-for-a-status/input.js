import { db } from '../../lib/db'

export default async function handler(req, res) {
  const fail = (status) => res.status(status).end()
  if (!req.query.id) return fail(400)
  await save()
  await db.close()

  async function save() {
    await db.save(req.query.id)
    res.status(201).end()
  }
}
