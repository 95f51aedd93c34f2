import type { NextApiRequest, NextApiResponse } from 'next'
import listUsers from '../../../handlers/list-users'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  return listUsers(req, res)
}
