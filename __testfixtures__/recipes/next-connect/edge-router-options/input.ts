import { createEdgeRouter } from 'next-connect'
import { allMoods, count } from 'store'

export const config = { runtime: 'edge' }

async function counted(request: Request, _context: unknown, next: () => unknown) {
  await count(request.method)
  return next()
}

const router = createEdgeRouter<Request, unknown>().use(counted).get(async () => Response.json(await allMoods()))

export default router.handler({ onNoMatch: (request) => new Response(`${request.method} is unknown`, { status: 404 }) })
