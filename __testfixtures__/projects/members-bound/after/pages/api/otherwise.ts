import type { NextApiRequest, NextApiResponse } from 'next'
import { otherwise } from '../../lib/open'

export default function handler(_req: NextApiRequest, res: NextApiResponse) {
  otherwise.ok(res, 'otherwise')
}
