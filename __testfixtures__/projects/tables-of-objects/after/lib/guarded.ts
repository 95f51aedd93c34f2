import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { shop, type User } from './shop'

export interface UserRequest extends NextApiRequest {
  user: User
}

interface Route {
  roles?: string[]
  handler: (req: UserRequest, res: NextApiResponse) => Promise<unknown>
}

/** For members with one of the roles; a route without roles is for all members. */
export function guarded(routes: Partial<Record<string, Omit<Route, 'handler'> & { handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response> }>>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const { method } = request
    const route = routes[method as string]

    if (!method || !route) {
      return NextResponse.json({ success: false, message: method ? `Not with ${method}.` : 'Without a method.' }, { status: 400 })
    }

    const { roles, handler } = route
    try {
      const user: User | null = await shop.member(request.headers.get('authorization') ?? undefined)
      if (!user) return NextResponse.json({ success: false, message: 'Members only.' }, { status: 401 })
      if (roles && !roles.some((role) => user.roles.includes(role))) {
        return NextResponse.json({ success: false, message: 'Not with these roles.' }, { status: 403 })
      }
      return await handler(request, { ...context, user })
    } catch (error) {
      return NextResponse.json({ success: false, message: (error as Error).message }, { status: 500 })
    }
  }
}
