import type { NextApiRequest, NextApiResponse } from 'next'
import { session } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await session.end(req.cookies.sid)
  res.setHeader('Clear-Site-Data', '"cookies"')
  res.status(301).redirect('/')
}
