import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { findUser, type User } from './users'

export interface UserRequest extends NextApiRequest {
  user?: User
}

export class Auth {
  private static readonly header = 'authorization'

  static tokenOf(request: NextRequest): string | undefined {
    return Object.fromEntries(request.headers)[this.header] as string | undefined
  }

  /** Only for those who are signed in. */
  static requireUser(handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) {
    return async (request: NextRequest, context: { params: Promise<any> }) => {
      const user = findUser(Auth.tokenOf(request))
      if (!user) return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
      return handler(request, { ...context, user })
    }
  }

  /** Only for those who may do all. */
  static requireAdmin(handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) {
    return this.requireUser(async (request, context) => {
      const { user } = context
      if (user?.role !== 'admin') return NextResponse.json({ error: 'Not for you' }, { status: 403 })
      return handler(request, context)
    })
  }

  static requireRole = (role: string) => (handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) =>
    Auth.requireUser((request, context) => {
      const { user } = context
      if (user?.role !== role) return NextResponse.json({ error: `Only for a ${role}` }, { status: 403 })
      return handler(request, context)
    })
}
