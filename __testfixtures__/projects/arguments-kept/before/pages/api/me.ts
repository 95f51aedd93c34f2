import type { NextApiRequest, NextApiResponse } from 'next'
import { localeOf, requireUser } from '@/lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  try {
    const user = await requireUser(req)
    res.status(200).json({ id: user.id, locale: localeOf(req) })
  } catch (error) {
    res.status(401).json({ error: (error as Error).message })
  }
}
