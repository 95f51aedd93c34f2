import type { NextApiRequest, NextApiResponse } from 'next'

type Middleware = (req: NextApiRequest, res: NextApiResponse, next: (result: unknown) => void) => void

export default (req: NextApiRequest, res: NextApiResponse, middleware: Middleware) =>
  new Promise((resolve, reject) => {
    middleware(req, res, (result) => {
      if (result instanceof Error) return reject(result)
      return resolve(result)
    })
  })
