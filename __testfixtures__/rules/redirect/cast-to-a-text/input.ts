import type { NextApiRequest, NextApiResponse } from 'next'
import { start } from '../../lib/sessions'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { url } = await start(`${req.headers['x-plan'] ?? 'basic'}`)
  res.redirect(303, url as string)
}
