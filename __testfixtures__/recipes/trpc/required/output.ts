import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { appRouter } from '../../../../lib/router'

export const dynamic = 'force-dynamic'

const handler = (request: Request) => fetchRequestHandler({ endpoint: '/api/trpc', req: request, router: appRouter, createContext: () => ({}) })

export { handler as GET, handler as POST }
