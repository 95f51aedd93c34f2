import type { NextApiRequest, NextApiResponse } from 'next'
import { error } from 'logger'
import { remove } from 'store'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') return res.status(405).end()
  try {
    await remove(req.query.id)
    return res.status(204).end()
  } catch (failure) {
    error((failure as Error).message, { file: __filename })
    return res.status(500).json({ error: 'Not removed' })
  }
}
