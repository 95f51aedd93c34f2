import type { NextRequest } from 'next/server'
import { notes } from '../../../lib/notes'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const body = await readBody(request, 2 * 1024)
  if (body instanceof Response) return body

  await notes.add(body)
  return new Response(null, { status: 201 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
