import type { NextApiRequest, NextApiResponse } from 'next'
import { getSession } from 'next-auth/react'
import { currentUser, isSignedIn } from '../../../lib/session'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!(await isSignedIn(req, res, getSession))) return
  const email = await currentUser(req, getSession)
  res.json(await db.teamsOf(email))
}
