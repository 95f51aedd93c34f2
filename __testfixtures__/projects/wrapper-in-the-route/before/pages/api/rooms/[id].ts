import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { rooms } from '../../../lib/rooms'

function isAllowed(req: NextApiRequest) {
  return req.headers['x-key'] === 'k'
}

function withKey(role: string) {
  return (handler: NextApiHandler) => (req: NextApiRequest, res: NextApiResponse) => {
    if (!isAllowed(req)) return res.status(401).json({ error: `Only for ${role}` })
    return handler(req, res)
  }
}

export default withKey('owners')(async (req, res) => {
  const room = await rooms.find(req.query.id)
  if (!room) return res.status(404).end()
  res.json(room)
})
