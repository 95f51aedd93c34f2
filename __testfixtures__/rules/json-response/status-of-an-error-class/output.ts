import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

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

async function handler(request: NextRequest) {
  try {
    const { searchParams } = request.nextUrl
    check((searchParams.get('title') ?? undefined) as string)
    return NextResponse.json(await books.add((searchParams.get('title') ?? undefined) as string), { status: 201 })
  } catch (error) {
    if (error instanceof ClosedError || error instanceof FullError) {
      return NextResponse.json({ error: error.message }, { status: error.statusCode })
    }
    if (!(error instanceof ShelfError)) throw error
    return NextResponse.json({ error: error.message }, { status: error.status })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
