import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  try {
    const list = await db.list()
    return NextResponse.json(list)
  } catch (error) {
    return new Response(null, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
