import type { NextApiRequest, NextApiResponse } from 'next'
import { inTransaction, retry } from '../../lib/db'
import { users } from '../../lib/users'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      // gives up after three times
      return retry(async () => {
        const all = await users.list(req.query.team)
        res.status(200).json(all)
      })
    case 'DELETE':
      return inTransaction((session: unknown) => users.remove(session, req.query.team).then(() => res.status(204).end()))
    case 'PUT':
      return retry(async () => {
        res.json(await users.touch())
      }).catch((error: Error) => {
        res.status(503).json({ error: error.message })
      })
    case 'PATCH':
      retry(async () => {
        res.json(await users.touch())
      })
      return
    default:
      return res.status(405).end()
  }
}
