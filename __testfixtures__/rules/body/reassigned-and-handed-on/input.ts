import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  req.body = { ...req.body, made: true }
  await add(req, res)
}

async function add(req: NextApiRequest, res: NextApiResponse) {
  res.status(201).json(await db.add(req.body))
}
