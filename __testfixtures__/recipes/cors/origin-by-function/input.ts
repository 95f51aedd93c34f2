import cors from 'cors'
import { promisify } from 'util'
import type { NextApiRequest, NextApiResponse } from 'next'

const allow = promisify(cors({ origin: (origin, done) => done(null, origin?.endsWith('.test')) }))

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await allow(req, res)
  res.json({ ok: true })
}
