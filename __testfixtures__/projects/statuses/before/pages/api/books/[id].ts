import type { NextApiRequest, NextApiResponse } from 'next'
import { lend } from '../../../lib/books'
import { Status } from '../../../lib/constants'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { id } = req.query
  if (id === '0') return res.status(Status.missing).json({ error: 'No such book' })
  if (id === '1') return res.status(Status.nothing).json({})
  const { status, response } = await lend(id as string)
  return res.status(status).json(response)
}
