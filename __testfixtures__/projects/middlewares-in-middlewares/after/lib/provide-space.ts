import type { NextRequest } from 'next/server'
import { readBody } from './read-body'
import { readQuery } from './read-query'

export type Where = { key: string; location?: 'body' | 'query' }

export function provideSpace({ key, location }: Where) {
  return async function (request: NextRequest, { params }: { params: Promise<any> }) {
    const query = readQuery(request, await params)
    const body = await readBody(request)
    if (body instanceof Response) return body

    const id = location ? { body, query }[location][key] : body[key] || query[key]
    if (typeof id !== 'string' || id === '') throw new Error(`${key} is missing in ${location ?? 'the request'}`)

    const space = { id, plan: id.startsWith('paid') ? 'paid' : 'free' }
    const engine = 'spaces'

    // A middleware by itself, or in another one.
    return { space, engine }
  }
}
