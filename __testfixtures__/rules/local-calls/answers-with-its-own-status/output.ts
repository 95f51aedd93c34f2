import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

class Refusal extends Error {}

function fail(error: unknown) {
  if (error instanceof Refusal) return NextResponse.json({ error: error.message }, { status: 403 })
  return NextResponse.json({ error: 'Internal error' }, { status: 500 })
}

async function handler(request: NextRequest) {
  try {
    return NextResponse.json(await books.add((request.nextUrl.searchParams.get('title') ?? undefined) as string), { status: 201 })
  } catch (error) {
    return fail(error)
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
