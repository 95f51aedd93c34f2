import { after, NextRequest } from 'next/server'

/** The handler of an API Route on the edge runtime; it gets what it types its request and event as. */
type Handler = (request: any, event: any) => any

/**
 * Answers as a route handler does, by the code of an API Route on the edge runtime: it finds the route's parameters in the search of
 * its URL, may go on with work that its event waits for, and may answer nothing.
 * @returns one function for each method, all the same: an API Route answers every method
 */
export function adaptEdgeRoute(handler: Handler) {
  const answer = async (request: NextRequest, context: any): Promise<Response> => {
    const event = { waitUntil: (work: Promise<unknown>) => after(() => work) }
    const response = await handler(withParams(request, await context?.params), event)
    return response ?? new Response(null)
  }
  return { GET: answer, HEAD: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer, OPTIONS: answer }
}

function withParams(request: NextRequest, params: Record<string, string | string[] | undefined> = {}) {
  const given = Object.entries(params).filter(([, value]) => value !== undefined)
  if (given.length === 0) return request
  const url = request.nextUrl.clone()
  for (const [name, value] of given) {
    url.searchParams.delete(name)
    for (const one of [value].flat()) url.searchParams.append(name, one!)
  }
  return new NextRequest(url, request)
}
