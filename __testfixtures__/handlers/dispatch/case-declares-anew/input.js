import { members } from '../../lib/members'

export default async function handler(req, res) {
  const member = await members.current()
  if (!member) return res.status(401).end()
  switch (req.method) {
    case 'POST':
      const member = await members.create(req.body) // the new one
      await members.log(member.id)

      res.status(201).json({ id: member.id })
      break
    default:
      res.status(405).end()
  }
}
