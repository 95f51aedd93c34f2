import { getIronSession } from 'iron-session'
import type { NextApiRequest, NextApiResponse } from 'next'

/** Begins a new visit. */
export async function beginVisit(req: NextApiRequest, res: NextApiResponse) {
  const session = await getIronSession(req, res, { password: 'a-password-of-more-than-32-characters', cookieName: 'visit' })
  await session.save()
}
