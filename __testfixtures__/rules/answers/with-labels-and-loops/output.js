import { NextResponse } from 'next/server'
import { store } from '../../../lib/store'

export const dynamic = 'force-dynamic'

async function handler() {
  search: {
    const row = await store.row()
    if (!row) break search
    return NextResponse.json(row)
  }
  let left = 3
  do {
    const row = await store.take()
    if (row) {
      return NextResponse.json(row)
    }
  } while (left-- > 0)
  return new Response(null, { status: 404 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
