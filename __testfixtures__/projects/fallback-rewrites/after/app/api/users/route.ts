import type { NextApiRequest, NextApiResponse } from 'next'
import { dispatch } from '../../../lib/dispatch'
import { allUsers } from '../../../lib/users'
import { adaptApiRoute } from '../../../lib/adapt-api-route'

export const dynamic = 'force-dynamic'

const config = { api: { bodyParser: { sizeLimit: '1kb' } } }

const handler = dispatch({
  GET(req: NextApiRequest, res: NextApiResponse) {
    res.status(200).json({ users: allUsers(), query: req.query, url: req.url })
  },
  POST(req: NextApiRequest, res: NextApiResponse) {
    if (!req.body.name) throw new Error('A user has a name.')
    res.status(201).json({ name: req.body.name, version: req.query.version ?? null })
  },
})

// next-reroute adapter: this is an API Route still, until it can be rewritten.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = adaptApiRoute(handler, config, [
  // /v:version/:rest* to /api/v:version/:rest*
  { source: /^\/v([^/]+?)\/([^/]+?(?:\/[^/]+?)*)\/?$/i, destination: '/api/v$1/$2' },
  // /api/v:version/:rest* to /api/:rest*?version=:version
  { source: /^\/api\/v([^/]+?)\/([^/]+?(?:\/[^/]+?)*)\/?$/i, query: { version: '$1' } },
])
