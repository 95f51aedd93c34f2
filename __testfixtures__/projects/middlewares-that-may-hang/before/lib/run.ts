import type { NextApiResponse } from 'next'
import type { Middleware, UserRequest } from './types'

export function run(req: UserRequest, res: NextApiResponse, fn: Middleware) {
  return new Promise((resolve, reject) => {
    fn(req, res, (result: unknown) => {
      if (result instanceof Error) return reject(result)
      return resolve(result)
    })
  })
}
