import { createEdgeRouter } from 'next-connect'
import { allMoods, count } from 'store'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

async function counted(request: Request, _context: unknown, next: () => unknown) {
  await count(request.method)
  return next()
}

const router = createEdgeRouter<Request, { params: Promise<{}> }>().use(counted).get(async () => Response.json(await allMoods()))

const handler = router.handler({ onNoMatch: (request) => new Response(`${request.method} is unknown`, { status: 404 }) })

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
