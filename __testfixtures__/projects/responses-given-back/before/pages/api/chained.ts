import type { NextApiRequest, NextApiResponse } from 'next'
import { noStore } from '../../lib/headers'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  noStore(res).status(200).json({ chained: true })
}
