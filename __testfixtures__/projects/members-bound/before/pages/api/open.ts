import type { NextApiRequest, NextApiResponse } from 'next'
import { open } from '../../lib/open'

export default function handler(_req: NextApiRequest, res: NextApiResponse) {
  open.ok(res, 'open')
}
