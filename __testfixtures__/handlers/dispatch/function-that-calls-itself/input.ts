import type { NextApiRequest, NextApiResponse } from 'next'
import { tree } from '../../lib/tree'

const depthOf = (node: string | null): number => (typeof node === 'string' ? 1 + depthOf(tree.parent(node)) : 0)

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET' && depthOf('root') < 3) return res.json({ depth: depthOf('root') })
  res.status(405).end()
}
