import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { allow, methodNotAllowed as refuse } from '../../lib/respond'
import * as errors from '../../lib/errors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const items = await db.item.list()
    if (!items) return res.status(404).json(errors.notFound('items'))
    return res.status(200).json({ items, methods: allow })
  }
  return res.status(405).json(refuse(req.method))
}
