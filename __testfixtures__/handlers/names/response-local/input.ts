import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const response = await fetch('https://upstream.test/rates')
  if (!response.ok) {
    return res.status(502).json({ error: response.statusText })
  }
  await db.rates.save(await response.json())
  return res.status(200).json({ ok: true })
}
