import type { NextApiRequest, NextApiResponse } from 'next'
import { withKey } from '@tickets/api'
import { later } from '~answers'
import { tickets } from 'tickets'

export const PAGE_SIZE = 20

export default withKey(async (req: NextApiRequest, res: NextApiResponse) => {
  const open = await tickets.open(req.query.team as string, PAGE_SIZE)
  if (!open) return later(res, 'Counting, ask again')
  res.status(200).json(open)
})
