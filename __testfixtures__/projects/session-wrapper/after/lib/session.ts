import { getIronSession } from 'iron-session'
import type { NextRequest } from 'next/server'
import { withHeaders } from './with-headers'

declare module 'next' {
  interface NextApiRequest {
    session: import('iron-session').IronSession
  }
}

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'shop' }

/** Gives a handler the session of the visitor. */
export function withSession(handler: (request: NextRequest, context: { params: Promise<any> } & { session: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    const session = await getIronSession(request, { headers } as Response, options)
    return withHeaders(await handler(request, { ...context, session }), headers)
  }
}
