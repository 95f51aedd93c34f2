import type { NextApiRequest, NextApiResponse } from 'next'

interface Route {
  check?: (req: NextApiRequest) => string | undefined
  handler: (req: NextApiRequest, res: NextApiResponse) => Promise<void>
}

/** What else is in the table gets the request too. */
export const validated = (routes: Record<string, Route>) => async (req: NextApiRequest, res: NextApiResponse) => {
  const route = routes[req.method ?? '']
  if (!route) return res.status(405).end()
  const wrong = route.check?.(req)
  if (wrong) return res.status(400).json({ wrong })
  await route.handler(req, res)
}
