import type { NextApiRequest, NextApiResponse } from 'next'
import { each } from 'shop'
import { track } from '../../lib/visitor'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  await each({ before: () => track(req, res, 'before'), name: 'visits' })
  const count = Number(await track(req, res, 'visit'))
  return res.json({ count })
}
