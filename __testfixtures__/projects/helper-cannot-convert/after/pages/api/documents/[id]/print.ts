import type { NextApiRequest, NextApiResponse } from 'next'
import { streamPages } from '../../../../lib/stream'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await streamPages(req, res, req.query.id as string)
}
