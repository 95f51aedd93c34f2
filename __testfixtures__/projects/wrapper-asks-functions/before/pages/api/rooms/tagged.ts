import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'database'
import { cached } from '@/lib/cached'
import { withLimit } from '@/lib/limits'

type Ask = (req: NextApiRequest) => string

const userOf: Ask = (req) => String(req.headers['x-user'])

async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json(await rooms.byTag(req.query.tag))
}

export default withLimit(4, userOf)(cached(handler, { seconds: 5, tagOf, skips: isFresh }))

function tagOf(req: NextApiRequest) {
  return `tag ${req.query.tag}`
}

function isFresh({ headers }: NextApiRequest) {
  return headers['cache-control'] === 'no-cache'
}
