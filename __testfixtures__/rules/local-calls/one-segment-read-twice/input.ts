import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return show(req, res)
  if (req.method === 'DELETE') return remove(req.query.id as string, res)
  return res.status(405).end()
}

async function show(req: NextApiRequest, res: NextApiResponse) {
  return res.json(await db.board.find(req.query.id as string))
}

async function remove(id: string, res: NextApiResponse) {
  return res.json(await db.board.remove(id))
}
