import { createNextApiHandler } from '@trpc/server/adapters/next'
import type { NextApiRequest, NextApiResponse } from 'next'
import { appRouter } from '../../../lib/router'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Allow-Headers', '*')
  if (req.method === 'OPTIONS') {
    res.writeHead(200)
    return res.end()
  }
  return createNextApiHandler({ router: appRouter, createContext: () => ({ user: req.headers['x-user'] as string | undefined }) })(req, res)
}
