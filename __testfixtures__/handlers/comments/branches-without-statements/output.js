import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export function POST(request) {
  // Process a POST request
  return NextResponse.json({ stored: request.method === 'POST' }, { status: 202 })
}

export function PUT(request) {
  /*
   * Nothing is stored.
   */
  return NextResponse.json({ stored: request.method === 'POST' }, { status: 202 })
}

export function DELETE() {
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  return new Response(null, { status: 500 })
}

async function handler() {
  return NextResponse.json(await db.notes.list())
}

export { handler as GET, handler as PATCH, handler as OPTIONS }
