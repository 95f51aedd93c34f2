import type { NextApiRequest, NextApiResponse } from 'next'
import { withApi } from '../../lib/api'
import { shop } from '../../lib/shop'

// Nobody else can name what stands behind this label.
export default withApi('hidden')(async (_req: NextApiRequest, res: NextApiResponse) => {
  res.status(200).json({ left: await shop.left() })
})
