import type { NextApiRequest, NextApiResponse } from 'next'
import { refuse, userOf } from '../../../lib/context'
import { db } from '../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const ctx = { req, res }
  const user = await userOf(ctx)
  if (!user) return refuse(ctx, 'no user')

  if (req.method === 'POST') {
    const note = await db.note.create(user, req.body.text)
    return res.status(201).json(note)
  }
  if (req.method === 'GET') return res.json(await db.note.all(user))
  res.setHeader('Allow', 'GET, POST')
  res.status(405).end()
}
