import type { NextApiRequest, NextApiResponse } from 'next'
import { index, create } from 'boats'

const limit = 20

const handlers = {
  /** All of them. */
  async index(req: NextApiRequest, res: NextApiResponse) {
    const boats = await index({
      harbour: req.query.harbour as string,
      limit,
    })
    res.status(200).json(boats)
  },
  create: async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const boat = await create(req.body.name)
      return res.status(201).json(boat)
    } catch (error) {
      return res.status(400).json({ error: (error as Error).message })
    }
  },
  refuse(req: NextApiRequest, res: NextApiResponse) {
    return res.status(405).json({ error: `No ${req.method} here` })
  },
  name: 'boats',
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('X-Of', handlers.name)
  if (req.method === 'GET') return handlers.index(req, res)
  if (req.method === 'POST') {
    return handlers.create(req, res)
  }
  return handlers.refuse(req, res)
}
