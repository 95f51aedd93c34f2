import type { NextApiRequest, NextApiResponse } from 'next'
import { fail } from './answers'
import { db, type Db } from './db'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

type Table = Partial<Record<Method, (req: NextApiRequest, res: NextApiResponse) => Promise<void>>>

/** Answers each method by what the table has for it; what that throws is answered alike. */
export const makeHandler = (tableOf: (database: Db) => Table) => {
  const handlers = tableOf(db)
  const methods = Object.keys(handlers)

  return async (req: NextApiRequest, res: NextApiResponse) => {
    if (req.method && methods.includes(req.method)) {
      try {
        await handlers[req.method as Method]?.(req, res)
      } catch (error) {
        fail(res, error instanceof Error ? error.message : 'unknown')
      }
    } else {
      res.setHeader('Allow', methods)
      return fail(res, 'Not for this method', 405)
    }
  }
}
