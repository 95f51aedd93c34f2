import { NextResponse } from 'next/server'
import { Failure } from './failure'
import { gardenerRoute as gardener } from './gardener'

/** Answers with what the handler of the method throws. */
export function endpoint(handlers) {
  return async (request, context) => {
    try {
      const handler = handlers[request.method]
      if (!handler) throw new Failure(405, 'Not here')
      return await handler(request, context)
    } catch (error) {
      // next-reroute NR202: The status of this answer is a value, `error instanceof Failure ? error.status : 500`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
      return NextResponse.json({ error: error.message }, { status: error instanceof Failure ? error.status : 500 })
    }
  }
}

/** The same for gardeners. */
export function gardenersEndpoint(handlers) {
  const own = {}
  for (const method in handlers) own[method] = gardener(handlers[method])
  return endpoint(own)
}
