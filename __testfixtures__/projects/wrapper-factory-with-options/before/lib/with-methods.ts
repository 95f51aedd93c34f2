import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** What is asked with a debug header is answered for each method. */
export const withDebug = (handler: NextApiHandler, methods = ['POST']) => async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.headers['x-debug']) return res.status(200).json({ debug: req.method })
  if (!methods.includes(req.method!)) return res.status(405).end()
  return handler(req, res)
}

/** The list that is given is not the one that is asked. */
export const withMore = (methods: string[]) => (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  methods.push('PUT')
  if (!methods.includes(req.method!)) return res.status(405).end()
  return handler(req, res)
}
