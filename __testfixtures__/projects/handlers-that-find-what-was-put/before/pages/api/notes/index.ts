import { byMethod } from '@/lib/by-method'
import { withUser } from '@/lib/with-user'

export default withUser(
  byMethod({
    GET: import('@/server/notes/get'),
    POST: import('@/server/notes/post'),
  })
)
