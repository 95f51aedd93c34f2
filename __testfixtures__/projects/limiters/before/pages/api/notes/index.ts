import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'database'
import { withLimit } from '../../../lib/with-limit'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).json({ error: 'POST only' })
  res.setHeader('Cache-Control', 'no-store')
  res.status(201).json(await notes.add(req.body))
}

export default withLimit(handler, 'write')
