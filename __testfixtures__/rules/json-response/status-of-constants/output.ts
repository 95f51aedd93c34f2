import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

const GONE = 410

const Status = Object.freeze({ ok: 200, created: 201, none: 204 })

enum Refusal {
  Forbidden = 403,
  Busy = 503,
}

async function handler(request: NextRequest) {
  const book = await books.find((request.nextUrl.searchParams.get('title') ?? undefined) as string)
  if (!book) return NextResponse.json({ error: 'No such book' }, { status: 404 })
  if (book.gone) return NextResponse.json({ error: 'Gone' }, { status: GONE })
  if (book.closed) return NextResponse.json({ error: 'Closed' }, { status: book.closed === 'today' ? Refusal.Busy : Refusal.Forbidden })
  if (book.empty) return new Response(null, { status: Status.none })
  if (book.note) return new Response(book.note + '', { status: Refusal.Forbidden })
  let status = 200
  if (book.fresh) status = Status.created
  return NextResponse.json({ book }, { status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
