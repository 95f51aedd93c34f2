import { addHall } from '@/server/halls-api'
import { signedIn } from '@/server/signed-in'

export default signedIn(addHall)
