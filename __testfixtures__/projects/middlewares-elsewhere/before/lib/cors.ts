import type { NextApiRequest, NextApiResponse } from 'next'
import Cors from 'cors'

export function runMiddleware(req: NextApiRequest, res: NextApiResponse, fn: Function) {
  return new Promise((resolve, reject) => {
    fn(req, res, (result: unknown) => {
      if (result instanceof Error) return reject(result)
      return resolve(result)
    })
  })
}

export const cors = Cors({ origin: true, credentials: false })

const options = { origin: 'https://app.example', methods: ['GET'], maxAge: Number(process.env.CORS_AGE) || 600 }
export const aged = Cors(options)

let changing = Cors({ origin: '*' })
if (process.env.CLOSED) changing = Cors({ origin: 'https://closed.example' })
export { changing }
