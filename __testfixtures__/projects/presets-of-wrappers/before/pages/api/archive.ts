import type { NextApiRequest, NextApiResponse } from 'next'
import { withArchive } from '../../lib/archive'
import { library } from '../../lib/library'

export default withArchive()(async (req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ found: await library.find(req.query.title as string) })
})
