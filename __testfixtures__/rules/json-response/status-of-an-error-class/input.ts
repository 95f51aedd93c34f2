import type { NextApiRequest, NextApiResponse } from 'next'
import { books } from '../../lib/books'

class ShelfError extends Error {
  constructor(
    message: string,
    public status = 409,
  ) {
    super(message)
  }
}

class RuleError extends Error {
  statusCode: number

  constructor(message: string, statusCode: number) {
    super(message)
    this.statusCode = statusCode
  }
}

class ClosedError extends RuleError {
  constructor() {
    super('Closed', 503)
  }
}

class FullError extends Error {
  statusCode = 507
}

function check(title: string) {
  if (title === 'closed') throw new ClosedError()
  if (title === 'full') throw new FullError('Full')
  if (title === 'twice') throw new ShelfError('Twice')
  if (title === 'long') throw new ShelfError('Long', 413)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    check(req.query.title as string)
    res.status(201).json(await books.add(req.query.title as string))
  } catch (error) {
    if (error instanceof ClosedError || error instanceof FullError) {
      return res.status(error.statusCode).json({ error: error.message })
    }
    if (!(error instanceof ShelfError)) throw error
    res.status(error.status).json({ error: error.message })
  }
}
