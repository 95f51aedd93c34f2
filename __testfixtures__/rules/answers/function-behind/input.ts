import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const rows: number[] = await db.rows()
  res.status(200).json(rows.map(double))

  function double(n: number) {
    return n * 2
  }
}
