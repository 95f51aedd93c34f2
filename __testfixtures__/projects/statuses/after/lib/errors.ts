import { NextResponse } from 'next/server'

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

export function answerError(error: unknown) {
  if (error instanceof ShelfError) {
    return new Response(error.message, { status: error.statusCode })
  }
  if (error instanceof RuleError) return NextResponse.json({ error: error.message }, { status: error.statusCode })
  return NextResponse.json({ error: 'Internal error' }, { status: 500 })
}
