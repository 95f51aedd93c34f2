import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { findUser, type User } from './users'

export interface UserRequest extends NextApiRequest {
  user?: User
}

export class Auth {
  /** Only for those who are signed in. */
  /** @deprecated next-reroute: use requireUserRoute */
  static requireUser(handler: NextApiHandler) {
    return async (req: UserRequest, res: NextApiResponse) => {
      const user = findUser(req.headers.authorization)
      if (!user) return res.status(401).json({ error: 'Who are you?' })
      req.user = user
      return handler(req, res)
    }
  }

  /** Only for those who are signed in. */
  static requireUserRoute(handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) {
    return async (request: NextRequest, context: { params: Promise<any> }) => {
      const user = findUser(request.headers.get('authorization') ?? undefined)
      if (!user) return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
      return handler(request, { ...context, user })
    }
  }

  /** Only for those who may do all. */
  /** @deprecated next-reroute: use requireAdminRoute */
  static requireAdmin(handler: NextApiHandler) {
    return this.requireUser(async (req: UserRequest, res: NextApiResponse) => {
      if (req.user?.role !== 'admin') return res.status(403).json({ error: 'Not for you' })
      return handler(req, res)
    })
  }

  /** Only for those who may do all. */
  static requireAdminRoute(handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) {
    return this.requireUserRoute(async (request, context) => {
      const { user } = context
      if (user?.role !== 'admin') return NextResponse.json({ error: 'Not for you' }, { status: 403 })
      return handler(request, context)
    })
  }
}

export const presets = {
  /** @deprecated next-reroute: use openRoute */
  open: (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
    if (req.headers['x-closed']) return res.status(503).end()
    return handler(req, res)
  },
  openRoute: (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
    if (request.headers.get('x-closed')) return new Response(null, { status: 503 })
    return handler(request, context)
  },
}
