import type { NextApiRequest, NextApiResponse } from 'next'
import { nameOf } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json({ name: await nameOf(req) })
}
