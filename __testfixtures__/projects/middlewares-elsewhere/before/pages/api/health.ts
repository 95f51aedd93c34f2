import type { NextApiRequest, NextApiResponse } from 'next'
import { ready } from 'database'
import { cors, runMiddleware } from '../../lib/cors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await runMiddleware(req, res, cors)
    const failIfOld = req.query.failIfOld === 'true'
    return res.status(200).json({ status: (await ready(failIfOld)) ? 'OK' : 'waiting' })
  } catch (error) {
    console.error(error)
    return res.status(503).json({ status: 'down' })
  }
}
