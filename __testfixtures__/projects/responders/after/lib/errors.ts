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
    // next-reroute NR202: The status of this answer is a value, `error.statusCode`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return new Response(error.message, { status: error.statusCode })
  }
  console.error(error)
  return NextResponse.json({ message: 'Something went wrong', error: (error as Error).message }, { status: 500 })
}
