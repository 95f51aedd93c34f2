import type { NextApiRequest, NextApiResponse } from 'next'
import { save } from '../../lib/db'

const SECURITY = { 'X-Frame-Options': 'DENY', 'Referrer-Policy': `no-${'referrer'}` }

function describe(res: NextApiResponse, extra: Record<string, string>) {
  for (const [name, value] of Object.entries(extra)) res.setHeader(name, value)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  for (const [name, value] of Object.entries(SECURITY)) {
    res.setHeader(name, value)
  }
  if (req.method === 'POST') {
    describe(res, { 'X-Saved': String(await save(req.body)) })
    return res.status(201).json({ saved: true })
  }
  res.status(200).json({ saved: false })
}
