import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const list: NextApiHandler<string[]> = async (req, res) => {
  res.status(200).json(await db.list(req.headers['x-user']))
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return list(req, res)
  return res.status(405).end()
}
