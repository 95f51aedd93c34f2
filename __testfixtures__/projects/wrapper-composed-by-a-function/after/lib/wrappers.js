import { NextResponse } from 'next/server'
import { sessions } from './sessions'
import { withHeaders } from './with-headers'

/** @deprecated next-reroute: use withCorsRoute */
export const withCors = (handler) => async (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', process.env.ORIGIN)
  res.setHeader('Vary', 'Origin')
  if (req.method === 'OPTIONS') return res.status(204).end()
  return handler(req, res)
}

export const withCorsRoute = (handler) => async (request, context) => {
  const headers = new Headers()
  // next-reroute NR214: Where the value of the header `Access-Control-Allow-Origin` is missing, API Routes failed with 500; now it says `undefined`.
  headers.set('Access-Control-Allow-Origin', process.env.ORIGIN)
  headers.set('Vary', 'Origin')
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
  return withHeaders(await handler(request, context), headers)
}

/** @deprecated next-reroute: use withSessionRoute */
export const withSession = (handler) => async (req, res) => {
  req.session = await sessions.get(req.cookies.sid)
  if (!req.session) return res.status(401).json({ error: 'No session' })
  return handler(req, res)
}

export const withSessionRoute = (handler) => async (request, context) => {
  const session = await sessions.get(request.cookies.get('sid')?.value)
  if (!session) return NextResponse.json({ error: 'No session' }, { status: 401 })
  return handler(request, { ...context, session })
}

export const withRole = (role) => (handler) => async (request, context) => {
  const { session } = context
  if (!session.roles.includes(role)) return NextResponse.json({ error: `Not ${role}` }, { status: 403 })
  return handler(request, context)
}
