import type { NextRequest } from 'next/server'
import { crewOf } from 'store'

/** The crew goes along on the request and beside it. */
export function withCrew(handler: (request: NextRequest, context: { params: Promise<any> } & { crew: string }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const crew = await crewOf(request.headers.get('x-crew') ?? undefined)
    if (!crew) return new Response(null, { status: 401 })
    return handler(request, { ...context, crew })
  }
}

/** The harbour that is asked for, beside the one that the crew has. */
export function withHarbour(handler: (request: NextRequest, context: { params: Promise<any> } & { harbour2: string; harbour: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const own = await crewOf(request.headers.get('x-crew') ?? undefined)
    const harbour = await crewOf('harbour')
    return handler(request, { ...context, harbour: own, harbour2: harbour })
  }
}
