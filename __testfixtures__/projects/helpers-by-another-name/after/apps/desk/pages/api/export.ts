import type { NextApiRequest, NextApiResponse } from 'next'
import { withKey } from '@tickets/api'
import { later } from '~answers'
import { tickets } from 'tickets'

export default withKey(async (req: NextApiRequest, res: NextApiResponse) => {
  if (await tickets.isExporting()) return later(res, 'Wait a moment')
  await tickets.exportTo(req, res)
})
