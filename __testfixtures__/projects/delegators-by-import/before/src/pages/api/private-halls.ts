import { byMethod } from '@/server/by-method'

// Its module gives what a wrapper made.
export default byMethod({ POST: import('@/server/halls-api/wrapped') })
