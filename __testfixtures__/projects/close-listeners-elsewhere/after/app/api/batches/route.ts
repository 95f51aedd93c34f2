import { after, NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { inBatches, noteEnd } from '../../../lib/batches'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  noteEnd({ once: (_event: string, listener: () => unknown) => after(listener) }, 'batches')
  const done = await run(request)
  return NextResponse.json({ done })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

async function run(request: NextRequest) {
  const items: string[] = await db.item.all(request.headers.get('x-of') ?? undefined)
  return inBatches({ context: { on: (_event: string, listener: () => unknown) => after(listener) }, items, work: (item) => db.item.work(item) })
}
