import type { NextApiRequest, NextApiResponse } from 'next'
import { requireKey, requireUser } from '../../lib/auth'

function describe(user: NonNullable<Awaited<ReturnType<typeof requireUser>>>) {
  return `${user.id} (${user.role})`
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user: Awaited<ReturnType<typeof requireUser>> = await requireUser(req, res)
  if (!user) return
  const given = requireKey(req, res)
  if (!given) return
  res.json({ account: describe(user), key: given.key })
}
