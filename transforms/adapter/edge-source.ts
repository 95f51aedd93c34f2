/**
 * The text of the adapter for API Routes on the edge runtime, which take a Request and give a Response as route handlers do; it makes
 * up for what only API Routes get (SEMANTICS, section 1, last line).
 * @param typescript false for a JavaScript project: the same code without types
 */
export function edgeAdapterSource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `import { after, NextRequest } from 'next/server'
${ts(`
/** The handler of an API Route on the edge runtime; it gets what it types its request and event as. */
type Handler = (request: any, event: any) => any
`)}
/**
 * Answers as a route handler does, by the code of an API Route on the edge runtime: it finds the route's parameters in the search of
 * its URL, may go on with work that its event waits for, and may answer nothing.
 * @returns one function for each method, all the same: an API Route answers every method
 */
export function adaptEdgeRoute(handler${ts(': Handler')}) {
  const answer = async (request${ts(': NextRequest')}, context${ts(': any')})${ts(': Promise<Response>')} => {
    const event = { waitUntil: (work${ts(': Promise<unknown>')}) => after(() => work) }
    const response = await handler(withParams(request, await context?.params), event)
    return response ?? new Response(null)
  }
  return { GET: answer, HEAD: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer, OPTIONS: answer }
}

function withParams(request${ts(': NextRequest')}, params${ts(': Record<string, string | string[] | undefined>')} = {}) {
  const given = Object.entries(params).filter(([, value]) => value !== undefined)
  if (given.length === 0) return request
  const url = request.nextUrl.clone()
  for (const [name, value] of given) {
    url.searchParams.delete(name)
    for (const one of [value].flat()) url.searchParams.append(name, one${ts('!')})
  }
  return new NextRequest(url, request)
}
`
}
