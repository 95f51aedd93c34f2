import { NextResponse } from 'next/server'
import { aboutRoute as about } from '../../../lib/note'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const refused = await about(request, 'behind')
  if (refused instanceof Response) return refused
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(body)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
