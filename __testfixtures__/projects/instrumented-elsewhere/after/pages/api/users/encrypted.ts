import type { NextApiRequest, NextApiResponse } from 'next'
import listUsers from '../../../handlers/list-users'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if ((req.socket as { encrypted?: boolean }).encrypted) return res.status(400).end()
  return listUsers(req, res)
}
