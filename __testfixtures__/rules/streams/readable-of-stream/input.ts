import type { NextApiRequest, NextApiResponse } from 'next'
import { Readable } from 'stream'

const ROWS = ['a;b\n', '1;2\n']

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Content-Type', 'text/csv')
  Readable.from(ROWS).pipe(res)
}
