import type { NextApiRequest, NextApiResponse } from 'next'
import { seenCookie, storedUrl, urlOf } from '../../../lib/places'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.seen) {
    res.setHeader('Set-Cookie', seenCookie('yes'))
  }
  if (req.query.stored) return res.redirect(await storedUrl())
  const url = urlOf('first')
  res.redirect(303, url)
}
