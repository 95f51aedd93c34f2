import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const limit = Number(req.headers['x-limit'])
  const context = { request: req, response: res, limit }
  const found = await db.find(context.request.headers['x-tag'], context.limit)
  if (!found) return context.response.status(404).json({ error: 'none' })
  res.setHeader('X-Found', 1)
  return send({ response: context.response }, found)
}

function send({ response }: { response: NextApiResponse }, found: unknown) {
  response.json(found)
}
