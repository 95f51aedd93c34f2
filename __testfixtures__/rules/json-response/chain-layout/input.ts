import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const row = await db.row()
  if (!row) {
    return res
      .status(404)
      .json({
        error: 'There is nothing here that we could show to you today',
        hint: 'come back tomorrow',
      })
  }
  return res
    .status(200)
    // the row as it is
    .json(row) // all of it
}
