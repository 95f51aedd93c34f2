import { initTRPC } from '@trpc/server'
import { createNextApiHandler } from '@trpc/server/adapters/next'
import { withVersion } from '../../../lib/with-key'

const t = initTRPC.create({ isDev: false })
const router = t.router({ hello: t.procedure.query(() => ({ hello: 'you' })) })

export default withVersion(
  createNextApiHandler({
    router,
    createContext: () => ({}),
  }),
)
