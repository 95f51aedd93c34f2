import type { NextApiRequest, NextApiResponse } from 'next'
import { plans } from '../../lib/plans'

async function mayUpload({ userId, res }: { userId: string; res: NextApiResponse }) {
  const plan = await plans.of(userId)
  if (plan === 'free') {
    res.status(403).json({ message: 'not with this plan' })
    return false
  }
  return true
}

function isOpen(req: NextApiRequest, res: NextApiResponse) {
  if (req.headers['x-open']) return true
  res.status(423).end()
  return false
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { user, files } = req.body
  if (req.method === 'POST' && !isOpen(req, res)) return
  if (
    files?.length > 0 &&
    !(await mayUpload({ userId: user, res }))
  )
    return
  res.status(201).json({ files })
}
