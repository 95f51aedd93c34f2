import { Readable } from 'stream'
import { rows } from '../../../lib/rows'

export const dynamic = 'force-dynamic'

async function handler() {
  const all: string[] = await rows.all()
  return new Response(Readable.toWeb(Readable.from(all)) as ReadableStream, { headers: { 'Content-Type': 'text/csv' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
