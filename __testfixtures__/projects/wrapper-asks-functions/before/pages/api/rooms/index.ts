import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'database'
import { originOf, withLimit } from '@/lib/limits'

export default withLimit(
  10,
  // Those who say who they are, and everybody else by where they are.
  (req) => (req.headers['x-user'] as string | undefined) ?? originOf(req, 'somewhere'),
)(async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return res.status(200).json(await rooms.list())
  if (req.method === 'POST') return res.status(201).json(await rooms.add(req.body))
  return res.status(405).end()
})
