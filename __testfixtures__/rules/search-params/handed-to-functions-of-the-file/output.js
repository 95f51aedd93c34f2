import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const ORDERS = { new: 'created', old: '-created' }

function daysOf(range) {
  switch (range) {
    case 'week':
      return 7
    default:
      return 30
  }
}

async function listFor(filter = 'all', order) {
  if (filter === 'open') return db.ticket.open(ORDERS[order])
  return db.ticket.all(ORDERS[order])
}

async function handler(request) {
  const { searchParams } = request.nextUrl
  const filter = searchParams.get('filter') ?? undefined
  const range = searchParams.get('range') ?? 'month'
  console.log('tickets', filter)
  const tickets = await listFor(filter, searchParams.get('order') || 'new')
  return NextResponse.json({ days: daysOf(range), tickets })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
