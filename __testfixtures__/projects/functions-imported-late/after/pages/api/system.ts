import type { NextApiRequest, NextApiResponse } from 'next'
import { getSessionUser, requireUser } from '@/lib/auth'

// No request of the route: what it is given has the old form.
const nobody = () => getSessionUser({ headers: { authorization: 'nobody' } })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const user = await requireUser(req, res)
  if (!user) return
  res.status(200).json([user, await nobody()])
}
