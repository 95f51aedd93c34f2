import { withUser } from '../../../lib/with-user'
import list from './list/list'

export const dynamic = 'force-dynamic'

const handler = withUser(list)

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
