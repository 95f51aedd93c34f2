import type { NextApiRequest, NextApiResponse } from 'next'
import { requireMember } from '../../lib/guards'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const access = await requireMember(req, res)
  res.status(200).json(access.user)
}
