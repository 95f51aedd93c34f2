import type { NextRequest } from 'next/server'

type Query = Partial<Record<string, string | string[]>>

const queries = new WeakMap<NextRequest, any>()

/** The query as API Routes gave it: a key that is given twice is a list, and the route's params win over keys of their name. */
export function readQuery(request: NextRequest, params: Query = {}): any {
  if (queries.has(request)) return queries.get(request)
  const { searchParams } = request.nextUrl
  const query: Query = {}
  searchParams.forEach((_value, key) => {
    const values = searchParams.getAll(key)
    query[key] = values.length > 1 ? values : values[0]
  })
  return { ...query, ...params }
}

/** Has `readQuery` give something else from now on, as what was put in `req.query` of an API Route. */
export function replaceQuery(request: NextRequest, query: unknown): void {
  queries.set(request, query)
}
