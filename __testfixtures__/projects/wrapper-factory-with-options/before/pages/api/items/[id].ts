import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withAccess } from '../../../lib/with-access'

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  const id = req.query.id as string
  if (req.method === 'DELETE') {
    await db.items.remove(id)
    return res.status(204).end()
  }
  const item = await db.items.update(id, req.body)
  res.setHeader('Cache-Control', 'no-store')
  return res.json(item)
}

export default withAccess({ methods: ['PUT', 'DELETE'], scope: 'write', cache: 5 })(handler)
