import type { NextRequest } from 'next/server'
import { Failure } from './failure'
import type { Schema } from './schema'
import { readBody, replaceBody } from './read-body'
import { readQuery, replaceQuery } from './read-query'

interface Parts {
  body?: Schema
  query?: Schema
}

/** Has those behind it find what its schemas give, in the place of what was sent. */
export const validate = ({ body, query }: Parts) => async (request: NextRequest, { params }: { params: Promise<any> }) => {
  if (body) {
    const data = await readBody(request)
    if (data instanceof Response) return data

    const read = body.read(data)
    if ('error' in read) throw new Failure(read.error, 422)
    replaceBody(request, read.data)
  }
  if (query) {
    const read = query.read(readQuery(request, await params))
    if ('error' in read) throw new Failure(read.error, 400)
    replaceQuery(request, read.data)
  }
}
