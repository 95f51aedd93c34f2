import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'
import type { NextHandler } from 'next-connect'

export function requireUser(req: ApiRequest, res: NextApiResponse, next: NextHandler) {
  if (!req.visitor?.user) {
    res.status(401).send({ error: 'Please log in' })
  } else {
    next()
  }
}
