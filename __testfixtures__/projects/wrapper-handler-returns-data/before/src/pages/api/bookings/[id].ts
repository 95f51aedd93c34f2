import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { HttpError } from '../../../lib/errors'
import { responder } from '../../../lib/responder'

export default responder(async (req: NextApiRequest, res: NextApiResponse) => {
  const booking = await db.bookings.find(req.query.id as string)
  if (!booking) throw new HttpError(404, 'No such booking')
  if (booking.moved) {
    res.redirect(`/api/bookings/${encodeURIComponent(booking.moved)}`)
    return
  }
  return booking
})
