import type { NextApiRequest, NextApiResponse } from 'next'
import { files } from '../../lib/files'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const source = open()
  res.setHeader('Content-Type', 'text/csv')
  source.pipe(res)

  function open() {
    return files.read('all.csv')
  }
}
