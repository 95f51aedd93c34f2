import type { NextApiRequest, NextApiResponse } from 'next'
import { register } from 'registry'
import { seats } from 'seats'
import { limits } from '../../../lib/limits'

const all = limits()

// It is known elsewhere, too.
register('seats', all)

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ [all.keyOf(req)]: await seats.list() })
}
