import type { NextApiHandler } from 'next'
import { rooms } from '../../../lib/rooms'

const seen: string[] = []
const counted = (handler: NextApiHandler): NextApiHandler => (req, res) => {
  seen.push(String(req.url))
  return handler(req, res)
}

// What is exported here can be called by anybody.
export const other = counted((_req, res) => res.json({ other: true }))

export default counted(async (_req, res) => {
  res.json({ rooms: await rooms.all(), seen: seen.length })
})
