import type { NextApiRequest, NextApiResponse } from 'next'
import { server } from '../../lib/server'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'OPTIONS') {
    res.status(200).end()
    return
  }
  // It answers all others.
  await server.start()
  await server.createHandler({ path: '/api/graphql' })(req, res)
}
