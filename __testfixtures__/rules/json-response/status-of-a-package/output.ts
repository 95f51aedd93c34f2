import { NextResponse, type NextRequest } from 'next/server'
import { StatusCodes } from 'http-status-codes'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const book = await books.find((request.nextUrl.searchParams.get('title') ?? undefined) as string)
  if (book === 'none') return NextResponse.json({ error: 'No such book' }, { status: StatusCodes.NOT_FOUND })
  if (book === 'gone') return new Response(null, { status: StatusCodes.NO_CONTENT })
  // next-reroute NR202: The status of this answer is a value, `StatusCodes.UPSIDE_DOWN`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  if (book === 'odd') return NextResponse.json({ error: 'Odd' }, { status: StatusCodes.UPSIDE_DOWN })
  return NextResponse.json({ book })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
