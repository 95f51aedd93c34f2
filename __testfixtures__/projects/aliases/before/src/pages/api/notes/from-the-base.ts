import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from 'src/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  res.status(201).json(await db.add(req.body.name))
}
