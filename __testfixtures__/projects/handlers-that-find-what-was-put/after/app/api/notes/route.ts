import { byMethod } from '@/lib/by-method'
import { withUser } from '@/lib/with-user'

export const dynamic = 'force-dynamic'

const handler = withUser(
  byMethod({
    GET: import('@/server/notes/get'),
    POST: import('@/server/notes/post'),
  })
)

export { handler as GET, handler as POST, handler as OPTIONS }
