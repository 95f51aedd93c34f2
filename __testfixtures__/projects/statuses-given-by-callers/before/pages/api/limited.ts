import type { NextApiRequest, NextApiResponse } from 'next'
import { check } from '../../lib/limits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const checked = await check(req.query.name as string)
  if (!checked.ok) {
    return res.status(checked.status).json({ error: checked.error })
  }
  return res.json({ left: checked.left })
}
