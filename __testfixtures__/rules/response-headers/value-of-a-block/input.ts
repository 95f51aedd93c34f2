import type { NextApiRequest, NextApiResponse } from 'next'
import { tokens } from '../../lib/tokens'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const token = await tokens.issue()
    res.setHeader('X-Token', `${token}`)
  } catch (error) {
    return res.status(500).json({ error: 'No token' })
  }
  return res.status(200).json({ ok: true })
}
