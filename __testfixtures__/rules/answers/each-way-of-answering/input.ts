import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const kind = String(req.query.kind)

  switch (kind) {
    case 'one':
      res.json(await db.thing.one())
      break
    case 'all': {
      const things = await db.thing.all()
      if (things.length === 0) res.status(404).end()
      else res.json(things)
      break
    }
    case 'none':
      res.status(204).end()
      return
    default:
      return void res.status(400).json({ error: `No such kind: ${kind}` })
  }
}
