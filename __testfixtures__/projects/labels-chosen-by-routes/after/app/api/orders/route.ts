import { withApiRoute as withApi } from '../../../lib/api'
import { byMethod } from '../../../lib/by-method'

export const dynamic = 'force-dynamic'

export const GET = withApi()(
  byMethod({
    GET: import('./_get'),
  })
)
