import { bookings } from '@/server/halls-api'
import { signedInRoute as signedIn } from '@/server/signed-in'

export const dynamic = 'force-dynamic'

// Of the guest who asks.
export const GET = signedIn(bookings)
