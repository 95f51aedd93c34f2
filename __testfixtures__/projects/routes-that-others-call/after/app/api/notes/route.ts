import { byMethodRoute as byMethod } from '@/lib/by-method'
import { withUser } from '@/lib/with-user'

export const dynamic = 'force-dynamic'

const handler = withUser(byMethod({ GET: import('./_get'), POST: import('./_post') }))

export { handler as GET, handler as POST, handler as OPTIONS }
