import type { NextApiRequest, NextApiResponse } from 'next'
import { byMethod } from '../../lib/by-method'
import { responder } from '../../lib/responder'
import { rides } from '../../lib/rides'

/** Rides from here. */
async function list(req: NextApiRequest) {
  return { rides: await rides.from(req.query.place as string) }
}

async function add(req: NextApiRequest, res: NextApiResponse) {
  const { place } = req.body
  if (!place) return res.status(400).json({ message: 'From where?' })
  res.status(201)
  return { ride: await rides.add(place) }
}

export default byMethod({
  GET: Promise.resolve({ default: responder(list) }),
  POST: Promise.resolve({ default: responder(add) }),
})
