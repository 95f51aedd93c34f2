import type { NextApiRequest, NextApiResponse } from 'next'
import { loadVisitor, visitorId } from '../../lib/visitor'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'HEAD') return res.status(204).end()
  if (req.method !== 'GET') return res.status(405).end()
  if (visitorId(req, res) === 'nobody') return res.status(401).end()

  res.status(200).json({ id: visitorId(req, res), visitor: await loadVisitor(req, res) })
}
