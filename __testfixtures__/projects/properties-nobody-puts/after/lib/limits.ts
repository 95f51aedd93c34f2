import { NextResponse, type NextRequest } from 'next/server'
import { hits } from 'limits'

/** Who asks, as far as that is known. */
/** @deprecated next-reroute: use keyOfRoute */
export const keyOf = (req: any, type: string): string => {
  const ip = req.headers['x-forwarded-for'] || req.ip || 'unknown'
  const user = req.user?.id || 'anonymous'
  return `${type}:${user}:${ip}`
}

/** Who asks, as far as that is known. */
export const keyOfRoute = (request: NextRequest, type: string): string => {
  // next-reroute NR215: Nothing puts `ip` on the request here: it was missing in the API Route, and it is missing still.
  const ip = request.headers.get('x-forwarded-for') || (request as any).ip || 'unknown'
  // next-reroute NR215: Nothing puts `user` on the request here: it was missing in the API Route, and it is missing still.
  const user = (request as any).user?.id || 'anonymous'
  return `${type}:${user}:${ip}`
}

export const withLimit = (max: number) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const count: number = await hits.add(keyOfRoute(request, 'API'))
  if (count > max) {
    // next-reroute NR215: Nothing puts `user` on the request here: it was missing in the API Route, and it is missing still.
    return NextResponse.json({ error: `Not more than ${max}, ${(request as any).user?.name ?? 'whoever you are'}` }, { status: 429 })
  }
  return handler(request, context)
}
