import { byMethod } from '@/server/by-method'

export default byMethod({
  GET: import('@/server/seats-api/get'),
  POST: import('@/server/seats-api/post'),
})
