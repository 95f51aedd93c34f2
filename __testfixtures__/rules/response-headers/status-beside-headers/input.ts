import type { NextApiRequest, NextApiResponse } from 'next'
import { readFile } from '../../lib/files'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { file, contentType, status } = await readFile('report')
  res
    .setHeader('Content-Type', contentType)
    .setHeader('Cache-Control', 'private')
    .status(status as number)
  if (contentType.startsWith('text/html')) {
    res.setHeader('Content-Security-Policy', 'sandbox')
  }
  return res.send(file)
}
