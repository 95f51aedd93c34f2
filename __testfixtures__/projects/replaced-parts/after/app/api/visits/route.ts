import { NextResponse, type NextRequest } from 'next/server'
import { byWhom } from '../../../lib/rooms'
import { readBody, replaceBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  replaceBody(request, { by: request.headers.get('x-user') ?? undefined, ...body })
  const by = await byWhom(request)
  if (by instanceof Response) return by
  return NextResponse.json({ visit: by })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
