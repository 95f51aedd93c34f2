import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { initTRPC } from '@trpc/server'
import { withVersion } from '../../../../lib/with-key'

export const dynamic = 'force-dynamic'

const t = initTRPC.create({ isDev: false })
const router = t.router({ hello: t.procedure.query(() => ({ hello: 'you' })) })

const handler = withVersion(
  (request: Request) => fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router,
    createContext: () => ({}),
  }),
)

export { handler as GET, handler as POST }
