import type { NextApiRequest, NextApiResponse } from 'next'
import { ok, verifyUser } from '../../lib'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await verifyUser(req, res)
  if (!user) return
  return ok(res, user)
}
