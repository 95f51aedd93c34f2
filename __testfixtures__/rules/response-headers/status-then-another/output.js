import { NextResponse } from 'next/server'
import { doors } from '../../../lib/doors'

export const dynamic = 'force-dynamic'

async function handler() {
  const door = await doors.open()
  if (!door) {
    return new Response(null, { status: 404 })
  }
  if (door.locked) {
    return NextResponse.json({ error: 'The lock is stuck' }, { status: 500 })
  }
  return NextResponse.json(door)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
