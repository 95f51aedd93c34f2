import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function create(req: NextApiRequest, res: NextApiResponse) {
  const item = await db.create(req.body.name)
  return res.status(201).json(item)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    return create(req, res)
  } finally {
    await db.close()
  }
}
