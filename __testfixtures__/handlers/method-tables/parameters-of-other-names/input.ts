import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

type Run = (req: NextApiRequest, res: NextApiResponse) => Promise<void>

const handlers: Record<string, Run> = Object.freeze({
  GET: async (request, response) => {
    const { id } = request.query
    response.status(200).json(await db.item(id))
  },

  // Changes one field.
  PATCH: async (request, response) => {
    try {
      response.json(await db.change(request.body))
    } catch {
      response.status(409).end()
    }
  },
})

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (typeof handlers[req.method!] !== 'function') {
    return res.status(405).end()
  }
  await handlers[req.method!](req, res)
}
