import type { NextApiRequest, NextApiResponse } from 'next'
import { check, look } from '../../lib/limits'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const looked = await look(req.query.name as string)
  if ('error' in looked) return res.status(looked.status as number).json({ error: looked.error })
  const checked = await check(req.query.name as string)
  // Nothing here shows which of the two it is.
  const status = (checked as { status: number }).status
  if (req.query.strict) return res.status(status).json({ left: looked.left })
  if (checked.ok) return res.json({ left: checked.left })
  return res.status(checked.status).json({ error: checked.error })
}
