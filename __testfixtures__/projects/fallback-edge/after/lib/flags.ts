import type { NextFetchEvent, NextRequest } from 'next/server'
import { count } from 'store'

const flags: Record<string, boolean> = { search: true, billing: false }

/** All flags, or the one that is asked for. */
export async function answerFlags(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  const name = request.nextUrl.searchParams.get('name')
  event.waitUntil(count(name))
  return Response.json(name === null ? flags : { [name]: flags[name] ?? false })
}
