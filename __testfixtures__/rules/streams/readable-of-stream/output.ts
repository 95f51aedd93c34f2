import { Readable } from 'stream'

export const dynamic = 'force-dynamic'

const ROWS = ['a;b\n', '1;2\n']

function handler() {
  return new Response(Readable.toWeb(Readable.from(ROWS)) as ReadableStream, { headers: { 'Content-Type': 'text/csv' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
