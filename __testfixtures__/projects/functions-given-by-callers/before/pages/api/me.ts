import type { NextApiRequest, NextApiResponse } from 'next'
import { currentUser } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json({ email: await currentUser(req) })
}
