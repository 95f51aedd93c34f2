import type { NextApiRequest, NextApiResponse } from 'next'
import { forward } from 'camera'
import needUser from '../../lib/need-user'

export default async function camera(req: NextApiRequest, res: NextApiResponse) {
  const user = await needUser(req, res)
  if (!user) return
  forward(req, res)
}
