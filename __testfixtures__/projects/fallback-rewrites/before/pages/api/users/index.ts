import type { NextApiRequest, NextApiResponse } from 'next'
import { dispatch } from '../../../lib/dispatch'
import { allUsers } from '../../../lib/users'

export const config = { api: { bodyParser: { sizeLimit: '1kb' } } }

export default dispatch({
  GET(req: NextApiRequest, res: NextApiResponse) {
    res.status(200).json({ users: allUsers(), query: req.query, url: req.url })
  },
  POST(req: NextApiRequest, res: NextApiResponse) {
    if (!req.body.name) throw new Error('A user has a name.')
    res.status(201).json({ name: req.body.name, version: req.query.version ?? null })
  },
})
