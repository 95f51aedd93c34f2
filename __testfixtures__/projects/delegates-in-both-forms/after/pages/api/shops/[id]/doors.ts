import type { NextApiRequest, NextApiResponse } from 'next'
import count from './_count'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.socket?.setNoDelay(true)
  await count(req, res)
}
