import type { NextApiRequest, NextApiResponse } from 'next'

/** The same for machines, by a key. */
export const createEndpoint = (options: { methods: string[]; key?: string; handler: (req: NextApiRequest, res: NextApiResponse) => Promise<void> }) => async (req: NextApiRequest, res: NextApiResponse) => {
  if (!options.methods.includes(req.method ?? '')) {
    return res.status(405).end()
  }
  if (options.key && req.headers['x-key'] !== options.key) {
    return res.status(403).json({ error: 'Wrong key' })
  }
  await options.handler(req, res)
}
