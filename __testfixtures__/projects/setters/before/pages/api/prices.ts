import type { NextApiRequest, NextApiResponse } from 'next'
import { cacheFor, noStore, setCors } from '../../lib/headers'
import { users } from '../../lib/users'

export default async function prices(req: NextApiRequest, res: NextApiResponse) {
  setCors(req, res)
  if (req.method === 'OPTIONS') {
    return res.status(200).end()
  }
  if (req.method !== 'GET') return res.status(405).end()

  try {
    const list = await users.prices()
    cacheFor(res, 60)
    return res.json(list)
  } catch {
    noStore(res)
    return res.status(503).json({ error: 'Try again later' })
  }
}
