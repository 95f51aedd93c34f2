import type { NextApiRequest, NextApiResponse } from 'next'
import NextCors from 'nextjs-cors'
import { createOpenApiNextHandler } from 'trpc-openapi'
import { appRouter } from '../../lib/router'

const handler = async (req: NextApiRequest, res: NextApiResponse) => {
  await NextCors(req, res, { methods: ['GET', 'POST'], origin: '*', optionsSuccessStatus: 200 })

  return createOpenApiNextHandler({ router: appRouter, createContext: () => ({ public: true }) })(req, res)
}

export default handler
