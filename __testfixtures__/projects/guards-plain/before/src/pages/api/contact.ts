import type { NextApiRequest, NextApiResponse } from 'next'
import { allowMethods, limited } from '@/server/guards'
import { jobs } from '@/server/jobs'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!allowMethods(req, res, ['POST'])) return
  if (await limited(req, res, 3)) return

  const { email, text } = req.body
  if (!email || !text) {
    return res.status(400).json({ error: 'email and text are needed' })
  }
  await jobs.mail({ email, text })
  return res.status(202).end()
}
