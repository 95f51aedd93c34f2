import { createNextApiHandler } from '@trpc/server/adapters/next'
import type { NextApiRequest, NextApiResponse } from 'next'
import { appRouter } from '../../../server/router'
import { createContext } from '../../../server/trpc'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Access-Control-Allow-Origin', '*')

  return createNextApiHandler({ router: appRouter, createContext })(req, res)
}
