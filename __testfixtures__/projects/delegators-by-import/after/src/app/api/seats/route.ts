import { byMethodRoute as byMethod } from '@/server/by-method'

export const dynamic = 'force-dynamic'

const handler = byMethod({
  GET: import('@/server/seats-api/get'),
  POST: import('@/server/seats-api/post'),
})

export { handler as GET, handler as POST }
