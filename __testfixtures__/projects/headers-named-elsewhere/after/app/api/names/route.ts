import { count } from '../../../lib/db'
import { HEADERS, REQUEST_ID_HEADER, requestId } from '../../../lib/tracing'

export const dynamic = 'force-dynamic'

export async function GET() {
  const id = requestId(await count())
  return new Response('a,b', {
    headers: {
      [REQUEST_ID_HEADER]: id,
      [HEADERS.limit]: '10',
      [HEADERS.type]: 'text/csv',
    },
  })
}
