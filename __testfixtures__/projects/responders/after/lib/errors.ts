import { NextResponse } from 'next/server'

/** A mistake of the client, with what to tell it. */
export class ClientError extends Error {
  statusCode = 400
}

export class NotFoundError extends ClientError {
  override statusCode = 404
}

// Everything that a route throws ends here.
export function handleError(error: unknown) {
  if (error instanceof ClientError) {
    return new Response(error.message, { status: error.statusCode })
  }
  console.error(error)
  return NextResponse.json({ message: 'Something went wrong', error: (error as Error).message }, { status: 500 })
}
