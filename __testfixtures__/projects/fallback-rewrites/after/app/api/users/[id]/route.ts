import type { NextApiRequest, NextApiResponse } from 'next'
import { dispatch } from '../../../../lib/dispatch'
import { findUser } from '../../../../lib/users'
import { adaptApiRoute } from '../../../../lib/adapt-api-route'

export const dynamic = 'force-dynamic'

function getUser(req: NextApiRequest, res: NextApiResponse) {
  const user = findUser(String(req.query.id))
  if (!user) return res.status(404).json({ message: 'No such user.', query: req.query })
  // Version 1 had the name only.
  res.status(200).json(req.query.version === '1' ? { name: user.name } : { ...user, query: req.query })
}

const handler = dispatch({ GET: getUser })

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler, {}, [
  // /v:version/:rest* to /api/v:version/:rest*
  { source: /^\/v([^/]+?)\/([^/]+?(?:\/[^/]+?)*)\/?$/i, destination: '/api/v$1/$2' },
  // /api/v:version/:rest* to /api/:rest*?version=:version
  { source: /^\/api\/v([^/]+?)\/([^/]+?(?:\/[^/]+?)*)\/?$/i, query: { version: '$1' } },
])
