import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  try {
    let row
    try {
      row = await db.first()
    } catch (error) {
      if (error.code === 'gone') return new Response(null, { status: 410 })
      row = await db.second()
    }
    if (row.hidden) {
      throw Object.assign(new Error('hidden'), { code: 'hidden' })
    }
    return NextResponse.json(row)
  } catch (error) {
    switch (error.code) {
      case 'hidden':
        return NextResponse.json({ error: 'hidden' }, { status: 403 })
      case 'locked':
        return NextResponse.json({ error: 'locked' }, { status: 423 })
      default:
        return NextResponse.json({ error: 'unknown' }, { status: 500 })
    }
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
