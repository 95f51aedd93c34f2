import type { NextRequest } from 'next/server'

const kept = new WeakMap<NextRequest, any>()

/** What is kept for a request while it is answered: in an API Route, functions put it on the request itself. */
export function keptFor(request: NextRequest): any {
  let values = kept.get(request)
  if (!values) kept.set(request, (values = {}))
  return values
}
