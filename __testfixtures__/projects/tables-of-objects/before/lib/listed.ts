import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from './shop'

interface Route {
  name: string
  handler: (req: NextApiRequest, res: NextApiResponse) => Promise<void>
}

/** Somebody else has the table too, and may call what is in it. */
export function listed(routes: Record<string, Route>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const route = routes[req.method ?? '']
    if (!route) return res.status(405).end()
    shop.remember(route)
    await route.handler(req, res)
  }
}
