import type { NextApiRequest, NextApiResponse } from 'next'
import { requireOwner } from '../../../../lib/auth'
import { db } from '../../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const owner = await requireOwner(req, res)
  if (!owner) return

  switch (req.method) {
    case 'GET':
      return res.status(200).json(await db.members.of(owner.teamId))
    case 'POST': {
      const invited = await db.members.invite({ email: req.body.email, team: owner.teamId })
      return res.status(201).json(invited)
    }
    default:
      res.setHeader('Allow', 'GET, POST')
      return res.status(405).end()
  }
}
