import type { NextApiRequest, NextApiResponse } from 'next'
import { createOpenApiNextHandler } from '@dokploy/trpc-openapi'
import { appRouter } from '../../lib/router'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers['x-api-key']) return res.status(401).json({ message: 'Unauthorized' })

  return createOpenApiNextHandler({ router: appRouter, createContext: ({ req }) => ({ key: req.headers['x-api-key'] }) })(req, res)
}
