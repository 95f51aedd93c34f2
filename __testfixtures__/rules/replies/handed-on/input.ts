import type { NextApiRequest, NextApiResponse } from 'next'
import { watch } from '../../lib/watch'

// What becomes of the response there is not known.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const timer = setTimeout(() => res.status(408).end(), 100)
  watch({ response: res, timer })
  res.status(200).end()
}
