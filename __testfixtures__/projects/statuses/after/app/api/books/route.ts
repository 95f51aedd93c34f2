import { NextResponse, type NextRequest } from 'next/server'
import { addBook } from '../../../lib/books'
import { CARD_HEADER } from '../../../lib/constants'
import { answerError } from '../../../lib/errors'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  if (!request.headers.get(CARD_HEADER)) return new Response(null, { status: 401 })
  try {
    // next-reroute NR201: The key "title" given twice was a list here; now it is the first value.
    const added = await addBook(request.nextUrl.searchParams.get('title') ?? undefined)
    return NextResponse.json({ response: added.response }, { status: added.status })
  } catch (error) {
    return answerError(error)
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
