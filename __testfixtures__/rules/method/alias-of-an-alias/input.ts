import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const method = req.method
  if (method !== 'GET' && method !== 'PUT') return res.status(405).end()
  const verb = method
  return res.status(200).json({ verb })
}
