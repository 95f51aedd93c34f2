import type { NextApiRequest, NextApiResponse } from 'next'
import NextCors from 'nextjs-cors'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await NextCors(req, res, { origin: undefined, methods: ['GET'] })
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json({ ok: true })
}
