import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { rooms } from '../../../lib/rooms'

/** Answers what was thrown. */
const withErrors = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  try {
    await handler(req, res)
  } catch (error) {
    console.error(req.method, req.url, error)
    res.status(500).json({ error: (error as Error).message })
  }
}

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    return res.status(200).json(await rooms.all())
  }
  if (req.method === 'POST') {
    return res.status(201).json(await rooms.create(req.body))
  }
  res.status(405).end()
}

export default withErrors(handler)
