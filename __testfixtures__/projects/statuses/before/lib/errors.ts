import type { NextApiResponse } from 'next'

export class ShelfError extends Error {
  statusCode = 409
}

export class RuleError extends Error {
  constructor(
    message: string,
    public statusCode = 422,
  ) {
    super(message)
  }
}

export function answerError(error: unknown, res: NextApiResponse) {
  if (error instanceof ShelfError) {
    return res.status(error.statusCode).end(error.message)
  }
  if (error instanceof RuleError) return res.status(error.statusCode).json({ error: error.message })
  return res.status(500).json({ error: 'Internal error' })
}
