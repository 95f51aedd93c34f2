import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../../lib/db'
import { responder } from '../../../../lib/responder'
import count, { checkOwner } from './_count'

export default responder(async (req: NextApiRequest, res: NextApiResponse) => {
  await checkOwner(req)
  if (req.method === 'DELETE') {
    await db.shop.remove(req.query.id)
    res.status(204).end()
    return
  }
  return count(req, res)
})
