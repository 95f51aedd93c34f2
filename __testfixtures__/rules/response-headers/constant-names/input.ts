import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

const TRACE = 'x-trace'
const CACHE = { name: 'Cache-Control' }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    await db.add()
    return res.status(201).setHeader(CACHE.name, 'no-store').json({ ok: true })
  }
  if (req.method === 'PUT') {
    res.writeHead(202, { [CACHE.name]: 'no-cache', [TRACE]: 'put' }).end()
    return
  }
  res.setHeader('x-trace', 'other')
  res.setHeader(TRACE, req.headers[TRACE] || 'none')
  res.json(await db.all())
}
