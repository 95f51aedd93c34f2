import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { db, type Db } from './db'

interface Tools {
  db: Db
}

/** The same for handlers that take tools; a method that is not there is not found. */
export function withTools(tableOf: (tools: Tools) => { [method: string]: NextApiHandler }) {
  const table: Record<string, NextApiHandler> = tableOf({ db })

  return async function (req: NextApiRequest, res: NextApiResponse) {
    const handler = table[req.method ?? '']
    if (!handler) return res.status(404).json({ error: 'Nothing here' })
    return handler(req, res)
  }
}
