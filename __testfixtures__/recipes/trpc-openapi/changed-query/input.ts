import type { NextApiRequest, NextApiResponse } from 'next'
import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../lib/router'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  req.query.trpc ??= 'users/me'
  return createOpenApiNextHandler({ router: appRouter, createContext: () => ({}) })(req, res)
}
