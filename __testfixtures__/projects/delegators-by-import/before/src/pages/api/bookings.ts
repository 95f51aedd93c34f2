import { bookings } from '@/server/halls-api'
import { signedIn } from '@/server/signed-in'

// Of the guest who asks.
export default signedIn(bookings)
