import type { NextApiRequest, NextApiResponse } from 'next'
import { Csrf } from '@/lib/csrf'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  await Csrf.issue(req, res)
}
