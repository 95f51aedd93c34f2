import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { users } from './store'
import { withHeaders } from './with-headers'

export interface User {
  id: string
  admin: boolean
}

type UserHandler = (req: NextApiRequest, res: NextApiResponse, user: User) => unknown

/** Counts who asks, over all requests. */
/** @deprecated next-reroute: use withUserRoute */
export const withUser = (options: { admin?: boolean }, handler: UserHandler) => {
  let asked = 0
  return async (req: NextApiRequest, res: NextApiResponse) => {
    try {
      const user: User | null = await users.byToken(req.headers.authorization)
      if (!user) return res.status(401).json({ error: 'Sign in first' })
      if (options.admin && !user.admin) return res.status(403).json({ error: 'Not for you' })
      asked += 1
      res.setHeader('X-Asked', String(asked))
      await handler(req, res, user)
    } catch (error) {
      res.status(500).json({ error: (error as Error).message })
    }
  }
}

/** Counts who asks, over all requests. */
export const withUserRoute = (options: { admin?: boolean }, handler: (request: NextRequest, context: { params: Promise<any> } & { user: User }) => Response | Promise<Response>) => {
  let asked = 0
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    try {
      const user: User | null = await users.byToken(request.headers.get('authorization') ?? undefined)
      if (!user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
      if (options.admin && !user.admin) return NextResponse.json({ error: 'Not for you' }, { status: 403 })
      asked += 1
      headers.set('X-Asked', String(asked))
      return withHeaders(await handler(request, { ...context, user }), headers)
    } catch (error) {
      return NextResponse.json({ error: (error as Error).message }, { status: 500, headers })
    }
  }
}
