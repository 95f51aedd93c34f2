import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { responder } from '../../../lib/responder'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const booking = await db.bookings.create(req.body)
  res.status(201)
  return { booking }
}

export default responder(handler)
