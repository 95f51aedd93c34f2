import type { NextApiRequest, NextApiResponse } from 'next'
import { dispatch } from '../../../lib/dispatch'
import { adaptApiRoute } from '../../../lib/adapt-api-route'

export const dynamic = 'force-dynamic'

const handler = dispatch({
  GET: (req: NextApiRequest, res: NextApiResponse) => {
    const { token, from } = req.query
    if (!token) return res.status(400).json({ message: 'An invite has a token.' })
    res.redirect(303, `/welcome?token=${token}&from=${from ?? 'link'}`)
  },
})

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler, {}, [
  // /v:version/:rest* to /api/v:version/:rest*
  { source: /^\/v([^/]+?)\/([^/]+?(?:\/[^/]+?)*)\/?$/i, destination: '/api/v$1/$2' },
  // /api/v:version/:rest* to /api/:rest*?version=:version
  { source: /^\/api\/v([^/]+?)\/([^/]+?(?:\/[^/]+?)*)\/?$/i, query: { version: '$1' } },
  // /invites/:token to /api/invites?from=mail
  { source: /^\/invites\/([^/]+?)\/?$/i, query: { from: 'mail', token: '$1' } },
])
