import type { NextApiRequest, NextApiResponse } from 'next'
import { requireMember } from '../../lib/guards'
import { clear } from '../../lib/posts'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await requireMember(req, res)
  } catch (error) {
    console.error(error)
  }
  // Done for those that were refused, too.
  clear()
  if (!res.headersSent) res.status(204).end()
}
