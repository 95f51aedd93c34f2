import type { NextApiRequest, NextApiResponse } from 'next'
import { Readable } from 'stream'
import { rows } from '../../lib/rows'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const all: string[] = await rows.all()
  res.setHeader('Content-Type', 'text/csv')
  Readable.from(all).pipe(res)
}
