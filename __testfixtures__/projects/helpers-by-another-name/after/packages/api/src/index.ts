import type { NextApiHandler } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { keys } from 'keys'

/** For those with a key only. */
/** @deprecated next-reroute: use withKeyRoute */
export function withKey(handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    if (!(await keys.knows(req.headers['x-key']))) return res.status(401).json({ why: 'No key' })
    return handler(req, res)
  }
}

/** For those with a key only. */
export function withKeyRoute(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    if (!(await keys.knows(request.headers.get('x-key') ?? undefined))) return NextResponse.json({ why: 'No key' }, { status: 401 })
    return handler(request, context)
  }
}
