import type { NextApiRequest, NextApiResponse } from 'next'
import countUsers from '../../../handlers/count-users'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    return countUsers(req, res)
  } catch {
    return res.status(500).json({ error: 'Not counted' })
  }
}
