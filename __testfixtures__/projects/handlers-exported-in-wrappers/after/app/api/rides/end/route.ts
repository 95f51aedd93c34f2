import { byMethod } from '../../../../lib/by-method'

export const DELETE = byMethod({
  DELETE: import('../../../../server/rides/end'),
})
