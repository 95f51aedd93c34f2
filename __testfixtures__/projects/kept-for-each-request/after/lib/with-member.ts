import { NextResponse, type NextRequest } from 'next/server'
import { log } from 'log'
import { memberOfRoute as memberOf } from './member'

const started: WeakMap<NextRequest, number> = new WeakMap()

/** Milliseconds of a request behind its wrapper. */
export const waited = (request: NextRequest) => (started.has(request) ? Date.now() - (started.get(request) ?? 0) >= 0 : undefined)

export const withMember = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  started.set(request, Date.now())
  const member = await memberOf(request)
  if (!member) return NextResponse.json({ error: 'Members only' }, { status: 401 })
  log.line(member.name)
  return handler(request, context)
}
