import type { NextApiRequest, NextApiResponse } from 'next'

/** Has a route wait for a middleware. */
export default function waitsFor(middleware: (req: NextApiRequest, res: NextApiResponse, next: (result?: unknown) => void) => unknown) {
  return (req: NextApiRequest, res: NextApiResponse): Promise<any> =>
    new Promise((resolve, reject) => {
      middleware(req, res, (result) => (result instanceof Error ? reject(result) : resolve(result)))
    })
}
