import createHttpError from 'http-errors'
import { NextResponse, type NextRequest } from 'next/server'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  try {
    const { searchParams } = request.nextUrl
    if (searchParams.get('title') === 'none') throw createHttpError(404, 'No such book')
    return new Response(JSON.stringify(await books.find((searchParams.get('title') ?? undefined) as string)), { headers: { 'Content-Type': 'application/json' } })
  } catch (error: any) {
    if (createHttpError.isHttpError(error) && error.expose) {
      return NextResponse.json({ error: error.message }, { status: error.statusCode })
    }
    if (!createHttpError.isHttpError(error)) throw error
    return NextResponse.json({ error: 'Hidden' }, { status: error.status })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
