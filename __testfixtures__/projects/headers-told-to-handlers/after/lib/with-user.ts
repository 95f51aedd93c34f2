import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { users } from 'users'
import { withHeaders } from './with-headers'

/** @deprecated next-reroute: use withUserRoute */
export const withUser = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const user = await users.of(req.headers['x-user'])
  if (!user) return res.status(401).json({ error: 'Who is there?' })
  const { role } = user
  res.setHeader('X-Role', role)
  res.setHeader('X-User', user.name)
  return handler(req, res)
}

export const withUserRoute = (handler: (request: NextRequest, context: { params: Promise<any> } & { role: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const user = await users.of(request.headers.get('x-user') ?? undefined)
  if (!user) return NextResponse.json({ error: 'Who is there?' }, { status: 401 })
  const { role } = user
  const headers = new Headers()
  headers.set('X-Role', String(role))
  headers.set('X-User', String(user.name))
  return withHeaders(await handler(request, { ...context, role }), headers)
}
