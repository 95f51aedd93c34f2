import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { books } from 'books'

/** Writes down that a handler is done. */
export function withNotes(handler: NextApiHandler): NextApiHandler {
  return async (req, res) => {
    await handler(req, res)
    await books.note('done')
  }
}

export async function isMember(req: NextApiRequest, res: NextApiResponse): Promise<boolean> {
  if (await books.member(req.headers['x-member'])) return true
  res.status(401).json({ error: 'members only' })
  return false
}

export async function fail(res: NextApiResponse, error: unknown) {
  await books.note('failed')
  res.status(500).json({ error: (error as Error).message })
}
