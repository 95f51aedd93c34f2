import type { NextApiRequest, NextApiResponse } from 'next'
import * as nextAuth from 'next-auth'
import { unstable_getServerSession as sessionOf } from 'next-auth/next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await sessionOf(req, res, { secret: process.env.SECRET as string, providers: [] })
  if (session) return res.json(await db.plans(session.user?.name))

  const other = await nextAuth.unstable_getServerSession(req, res, { providers: [] })
  res.status(other ? 409 : 401).end()
}
