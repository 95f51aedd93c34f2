import type { NextApiRequest, NextApiResponse } from 'next'
import { track } from 'tracker'
import { Auth, presets } from '../../lib/auth'

export default presets.open(
  Auth.requireAdmin((req: NextApiRequest, res: NextApiResponse) => {
    track(req)
    res.status(200).json({ tracked: true })
  })
)
