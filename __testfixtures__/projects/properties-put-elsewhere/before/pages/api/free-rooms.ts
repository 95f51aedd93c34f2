import type { NextApiRequest, NextApiResponse } from 'next'
import { roomsOf } from '../../lib/rooms'
import { withLog } from '../../lib/with-log'

// No tenant is asked for here.
async function handler(req: NextApiRequest, res: NextApiResponse) {
  const all = await roomsOf(req)
  res.json(all.filter((room: { free: boolean }) => room.free))
}

export default withLog(handler)
