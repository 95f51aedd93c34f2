import { after, NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { inBatches } from '../../../../lib/batches'

export const dynamic = 'force-dynamic'

async function handler() {
  const done = await inBatches({ context: { on: (_event: string, listener: () => unknown) => after(listener) }, items: ['a'], work: (item) => db.item.work(item) })
  return NextResponse.json({ done })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
