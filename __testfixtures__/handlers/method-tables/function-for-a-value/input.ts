import type { NextApiRequest, NextApiResponse } from 'next'
import { add, remove, set } from '../../lib/options'

const writers = {
  PUT: set,
  POST: add,
  DELETE: remove,
} as const

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    return res.status(200).json({ ok: true })
  }

  const writer = writers[req.method as keyof typeof writers]
  if (!writer) {
    res.setHeader('Allow', 'GET, PUT, POST, DELETE')
    return res.status(405).json({ error: 'Method not allowed' })
  }
  if (!req.body.name) return res.status(400).json({ error: 'name' })

  return res.status(200).json(await writer(req.body))
}
