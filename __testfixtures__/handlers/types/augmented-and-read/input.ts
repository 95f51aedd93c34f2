import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

declare module 'next' {
  interface NextApiRequest {
    tenant?: string
  }
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await db.list(req.tenant))
}
