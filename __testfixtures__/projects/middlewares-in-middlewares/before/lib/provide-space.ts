import type { NextApiResponse } from 'next'
import type { NextHandler } from 'next-connect'
import type { ApiRequest } from './types'

export type Where = { key: string; location?: 'body' | 'query' }

export function provideSpace({ key, location }: Where) {
  return async function (req: ApiRequest, res: NextApiResponse, next?: NextHandler) {
    const id = location ? req[location][key] : req.body[key] || req.query[key]
    if (typeof id !== 'string' || id === '') throw new Error(`${key} is missing in ${location ?? 'the request'}`)

    req.space = { id, plan: id.startsWith('paid') ? 'paid' : 'free' }
    req.engine = 'spaces'

    // A middleware by itself, or in another one.
    next?.()
  }
}
