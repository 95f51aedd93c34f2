import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'
import type { NextHandler } from 'next-connect'
import { Refused } from './answers'

/** Fails where one of the keys is missing. */
export function requireKeys(keys: string[], from?: 'body' | 'query') {
  return (req: ApiRequest, res: NextApiResponse, next: NextHandler) => {
    const given = from === 'query' ? req.query : from === 'body' ? req.body : { ...req.query, ...req.body }
    for (const key of keys) {
      if (!(key in given)) throw new Refused(400, `${key} is missing`)
    }
    next()
  }
}
