import type { NextApiResponse } from 'next'

/** A mistake of the client, with what to tell it. */
export class ClientError extends Error {
  statusCode = 400
}

export class NotFoundError extends ClientError {
  override statusCode = 404
}

// Everything that a route throws ends here.
export function handleError(error: unknown, res: NextApiResponse) {
  if (error instanceof ClientError) {
    return res.status(error.statusCode).end(error.message)
  }
  console.error(error)
  return res.status(500).json({ message: 'Something went wrong', error: (error as Error).message })
}
