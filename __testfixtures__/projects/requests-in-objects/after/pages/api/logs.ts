import type { NextApiRequest, NextApiResponse } from 'next'
import { log } from '../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await log({ req, what: 'logs' })
  res.status(204).end()
}
