import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export async function show(req: NextApiRequest, res: NextApiResponse) {
  res.json(await db.board.first())
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return show(req, res)
}
