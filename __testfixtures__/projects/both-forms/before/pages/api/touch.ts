import type { NextApiRequest, NextApiResponse } from 'next'
import { rememberClient } from '../../lib/client'
import { ok as send } from '../../lib/responses'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  await rememberClient(req)
  return send(res, null)
}
