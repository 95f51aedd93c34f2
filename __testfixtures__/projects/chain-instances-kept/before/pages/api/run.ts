import type { NextApiResponse } from 'next'
import { base, type ApiRequest } from '../../lib/base'

export default async function handler(req: ApiRequest, res: NextApiResponse) {
  await base.run(req, res)
  res.json({ by: req.user.name })
}
