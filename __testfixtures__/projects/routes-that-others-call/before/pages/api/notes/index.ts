import { byMethod } from '@/lib/by-method'
import { withUser } from '@/lib/with-user'

export default withUser(byMethod({ GET: import('./_get'), POST: import('./_post') }))
