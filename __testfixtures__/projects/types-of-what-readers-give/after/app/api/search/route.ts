import { NextResponse, type NextRequest } from 'next/server'
import { localeOf } from '../../../lib/locale'
import { search } from '../../../lib/search'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { language } = localeOf(request)
  const headers = new Headers()
  headers.set('Content-Language', String(language))
  const found = await search(request)
  if (found instanceof Response) return found
  return NextResponse.json(found, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
