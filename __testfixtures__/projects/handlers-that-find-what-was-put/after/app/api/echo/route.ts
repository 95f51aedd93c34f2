import { withUser } from '@/lib/with-user'
import { echo } from '@/server/echo'

export const dynamic = 'force-dynamic'

const handler = withUser(echo)

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
