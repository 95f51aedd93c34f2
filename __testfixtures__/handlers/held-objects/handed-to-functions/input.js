import { db } from '../../../lib/db'

export default async function handler(req, res) {
  const { id } = req.query
  const context = { req, res }

  if (req.method === 'DELETE') return remove(context, id)
  if (req.method === 'PUT') {
    const event = await update(context, id, req.body)
    return res.status(200).json(event)
  }
  return res.status(405).end()
}

async function remove(context, id) {
  if (!context.req.headers.authorization) {
    return context.res.status(401).json({ error: 'Sign in first' })
  }
  await db.event.delete(id)
  // Nothing to say.
  context.res.status(204).end()
}

async function update(context, id, data) {
  const by = context.req.headers['x-user']
  return db.event.update(id, { ...data, by })
}
