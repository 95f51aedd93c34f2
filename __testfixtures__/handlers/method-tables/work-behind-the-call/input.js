import { db } from '../../lib/db'

const handlers = {
  GET: async (req, res) => res.json(await db.posts()),
  POST: async (request, response) => {
    response.status(201).json(await db.add(request.body))
  },
}

export default async function handler(req, res) {
  const { method } = req
  await db.open()
  if (!Object.keys(handlers).includes(method)) {
    res.setHeader('Allow', Object.keys(handlers).join(', '))
    res.status(405).end()
  } else {
    await handlers[method](req, res)
  }
  await db.close()
}
