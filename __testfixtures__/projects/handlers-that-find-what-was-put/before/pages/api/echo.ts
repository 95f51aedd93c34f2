import { withUser } from '@/lib/with-user'
import { echo } from '@/server/echo'

export default withUser(echo)
