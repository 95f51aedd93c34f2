import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextHandler } from 'next-connect'
import { Failure } from './failure'
import type { Schema } from './schema'

interface Parts {
  body?: Schema
  query?: Schema
}

/** Has those behind it find what its schemas give, in the place of what was sent. */
export const validate = ({ body, query }: Parts) => (req: NextApiRequest, res: NextApiResponse, next: NextHandler) => {
  if (body) {
    const read = body.read(req.body)
    if ('error' in read) throw new Failure(read.error, 422)
    req.body = read.data
  }
  if (query) {
    const read = query.read(req.query)
    if ('error' in read) throw new Failure(read.error, 400)
    req.query = read.data
  }
  return next()
}
