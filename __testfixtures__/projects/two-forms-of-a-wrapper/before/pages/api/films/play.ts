import type { NextApiRequest, NextApiResponse } from 'next'
import { play } from 'player'
import { withAccount } from '../../../lib/with-account'

// Streams by itself: stays for now.
export default withAccount(async (req: NextApiRequest, res: NextApiResponse) => {
  await play(req.query.id, req, res)
})
