import { members } from '../../lib/members'

const member = { id: 0 }

export default async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      // The name is that of the case below, which has not run.
      res.status(200).json({ id: member.id })
      break
    case 'POST':
      const member = await members.create(req.body)
      res.status(201).json({ id: member.id })
      break
    default:
      res.status(405).end()
  }
}
