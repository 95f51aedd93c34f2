import type { NextApiRequest, NextApiResponse } from 'next'
import { jobs } from 'jobs'
import { order } from '../../lib/orders'

// What ends in a `catch` fails no more, so that it may be waited for.
const slip = (req: NextApiRequest, res: NextApiResponse) =>
  order(req.body.item.trim())
    .then((number) => res.json({ number }))
    .catch((error: Error) => res.status(409).json({ error: error.message }))

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  try {
    try {
      await jobs.enter()
    } finally {
      await jobs.leave()
    }
    return slip(req, res)
  } catch (error) {
    return res.status(422).json({ error: 'no slip' })
  }
}
