import type { NextApiRequest, NextApiResponse } from 'next'
import { save } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // Not while the site is built.
  if (!req || !res || typeof res.status !== 'function') {
    console.warn('called without a request')
    return { notFound: true }
  }

  if (typeof res.setHeader !== 'function' && req.method !== 'POST') return res.status(500).end()
  if (req.method !== 'POST') return res.status(405).json({ error: 'no' })
  res.status(201).json({ saved: await save(req.body) })
}
