import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { handler as run } from '../../../lib/handler'

export const dynamic = 'force-dynamic'

const handler = run({ retries: 2 })

async function handle() {
  const items = await handler(() => db.item.list())
  return NextResponse.json({ items })
}

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
