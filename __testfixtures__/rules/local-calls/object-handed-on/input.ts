import type { NextApiRequest, NextApiResponse } from 'next'
import { measure } from 'meter'

const handlers = {
  async index(req: NextApiRequest, res: NextApiResponse) {
    res.status(200).json({ name: req.query.name })
  },
}

measure(handlers)

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return handlers.index(req, res)
}
