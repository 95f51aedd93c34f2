import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(_req: NextApiRequest, res: NextApiResponse) {
  const { server } = res.socket as any
  res.json({ ready: Boolean(server) })
}
