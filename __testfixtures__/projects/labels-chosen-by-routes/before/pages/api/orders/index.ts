import { withApi } from '../../../lib/api'
import { byMethod } from '../../../lib/by-method'

export default withApi()(
  byMethod({
    GET: import('./_get'),
  })
)
