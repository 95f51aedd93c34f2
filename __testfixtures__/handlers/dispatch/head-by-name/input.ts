import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from '../../lib/store'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'HEAD') {
    const size = await store.size()
    res.setHeader('X-Size', `${size}`)
    return res.status(200).end()
  }
  if (req.method === 'GET') {
    return res.status(200).json({ files: await store.files() })
  }
  return res.status(405).end()
}
