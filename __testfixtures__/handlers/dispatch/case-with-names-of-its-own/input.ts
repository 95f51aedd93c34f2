import type { NextApiRequest, NextApiResponse } from 'next'
import { members } from '../../lib/members'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const member = await members.current()
  switch (req.method) {
    case 'POST': {
      // What was sent, not who sent it.
      const { member } = req.body
      res.status(201).json({ member })
      break
    }
    case 'PUT':
      const list = await members.all()
      {
        const member = list[0]
        res.status(200).json({ first: member })
      }
      break
    case 'DELETE': {
      await members.remove(member.id)
      res.status(204).end()
      break
    }
    default:
      res.status(405).end()
  }
}
