import { db } from '../../../../lib/db'
import { HttpError } from '../../../../lib/errors'
import { responder } from '../../../../lib/responder'

export const dynamic = 'force-dynamic'

const handler = responder(async (_request, { params }) => {
  const { id } = await params
  const booking = await db.bookings.find(id)
  if (!booking) throw new HttpError(404, 'No such booking')
  if (booking.moved) {
    return new Response(null, {
      status: 307,
      headers: { Location: `/api/bookings/${encodeURIComponent(booking.moved)}` },
    })
  }
  return booking
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
