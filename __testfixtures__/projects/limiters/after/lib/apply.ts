import type { NextApiRequest, NextApiResponse } from 'next'

/** Has a middleware of Express run before a handler goes on. */
export function apply(middleware: (req: any, res: any, next: (result?: unknown) => void) => unknown) {
  return (req: NextApiRequest, res: NextApiResponse) =>
    new Promise((resolve, reject) => {
      middleware(req, res, (result) => {
        if (result instanceof Error) {
          return reject(result)
        }
        return resolve(result)
      })
    })
}
