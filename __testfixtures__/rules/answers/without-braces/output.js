import { NextResponse } from 'next/server'
import { store } from '../../../lib/store'

export const dynamic = 'force-dynamic'

async function handler() {
  const state = await store.state()
  if (state) return NextResponse.json({ state })
  else if (state === null) return new Response(null, { status: 404 })
  else {
    return new Response(null, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
