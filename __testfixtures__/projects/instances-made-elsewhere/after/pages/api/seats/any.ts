import type { NextApiRequest, NextApiResponse } from 'next'
import { seats } from 'seats'
import { Limits, limits } from '../../../lib/limits'

interface Named {
  keyOf(req: NextApiRequest): string
}

class Unnamed implements Named {
  keyOf() {
    return 'nobody'
  }
}

// It may be something else.
const named: Named = seats.named ? limits() : new Unnamed()

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const either = seats.named ? new Limits() : new Unnamed()
  res.status(200).json({ [named.keyOf(req)]: await seats.list(), [either.keyOf(req)]: 1 })
}
