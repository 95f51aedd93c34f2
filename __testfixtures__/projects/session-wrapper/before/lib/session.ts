import { withIronSessionApiRoute } from 'iron-session/next'
import type { NextApiHandler } from 'next'

declare module 'next' {
  interface NextApiRequest {
    session: import('iron-session').IronSession
  }
}

const options = { password: 'a-password-of-more-than-32-characters', cookieName: 'shop' }

/** Gives a handler the session of the visitor. */
export function withSession(handler: NextApiHandler) {
  return withIronSessionApiRoute(handler, options)
}
