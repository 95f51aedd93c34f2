import type { NextFetchEvent, NextRequest } from 'next/server'
import { find } from 'store'
import { keyOf } from '../../../lib/keys'

export const config = { runtime: 'edge' }

const handler = async (request: NextRequest, _event: NextFetchEvent) => {
  if (!keyOf(request)) return new Response('Who?', { status: 401 })
  const url = request.nextUrl
  return Response.json(await find(url.searchParams.get('id'), url.origin))
}

export default handler
