import type { NextApiRequest, NextApiResponse } from 'next'
import { webhook } from '../../lib/webhook'

const SIGNATURE = 'X-Signature'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await webhook.verify(req.headers[SIGNATURE], req.headers['X-Time'] || req.headers['x-other']))
}
