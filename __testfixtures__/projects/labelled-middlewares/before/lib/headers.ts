import type { NextMiddleware } from 'next-api-middleware'
import { report } from 'reports-of-ours'

export const addHeaders: NextMiddleware = async (req, res, next) => {
  res.setHeader('X-Shop', 'books')
  res.setHeader('Access-Control-Allow-Origin', '*')
  if (req.method === 'OPTIONS') {
    report('preflight')
    res.status(200).end()
    return
  }
  await next()
}

export const only = (method: string): NextMiddleware => {
  return async function (req, res, next) {
    if (req.method === method) {
      await next()
    } else {
      res.status(405).json({ message: `Only ${method}` })
    }
  }
}
