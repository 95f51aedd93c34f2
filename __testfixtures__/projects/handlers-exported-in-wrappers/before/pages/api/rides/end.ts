import { byMethod } from '../../../lib/by-method'

export default byMethod({
  DELETE: import('../../../server/rides/end'),
})
