import type { NextApiRequest, NextApiResponse } from 'next'
import { rooms } from 'database'
import { cached } from '@/lib/cached'
import { withLimit } from '@/lib/limits'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json(await rooms.byId(req.query.id))
}

export default withLimit(5)(
  cached(handler, {
    seconds: 60,
    tagOf: (req) => `room ${req.headers['accept-language']}`,
    skips: function (req: NextApiRequest) {
      return req.headers['cache-control'] === 'no-cache'
    },
  }),
)
