import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { withKey } from '../../../lib/envelope'

export default withKey(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method !== 'PUT') return res.status(405).end()
  const crew = await db.crew.save(req.body)
  res.status(202).json(crew)
})
