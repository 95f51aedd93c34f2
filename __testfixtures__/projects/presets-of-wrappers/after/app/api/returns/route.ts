import { NextResponse } from 'next/server'
import { library } from '../../../lib/library'
import { withReturns } from '../../../lib/with-desk'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = withReturns(['PUT', 'POST'])(async (request) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await library.bring(body.book))
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
