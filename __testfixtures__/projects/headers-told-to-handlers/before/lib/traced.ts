import type { NextApiRequest, NextApiResponse } from 'next'
import { ids } from 'ids'

type Work = (req: NextApiRequest, res: NextApiResponse, log: (text: string) => void) => unknown

export function traced(req: NextApiRequest, res: NextApiResponse, work: Work) {
  const trace: string = ids.trace(req.url)
  res.setHeader('X-Trace', trace)
  return Promise.resolve()
    .then(() => work(req, res, (text) => console.log(trace, text)))
    .catch((error: Error) => res.status(500).json({ error: error.message, trace }))
}
