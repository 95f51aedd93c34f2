import type { NextRequest } from 'next/server'
import { Refused } from './answers'
import { readBody } from './read-body'
import { readQuery } from './read-query'

/** Fails where one of the keys is missing. */
export function requireKeys(keys: string[], from?: 'body' | 'query') {
  return async (request: NextRequest, { params }: { params: Promise<any> }) => {
    const query = readQuery(request, await params)
    const body = await readBody(request)
    if (body instanceof Response) return body

    const given = from === 'query' ? query : from === 'body' ? body : { ...query, ...body }
    for (const key of keys) {
      if (!(key in given)) throw new Refused(400, `${key} is missing`)
    }
  }
}
