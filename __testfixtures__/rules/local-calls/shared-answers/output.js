import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const ok = (data) => NextResponse.json({ ok: true, data })

const missing = (what = 'thing') => {
  return NextResponse.json({ ok: false, message: `no ${what}` }, { status: 404 })
}

const closed = () => NextResponse.json({ ok: false }, { status: 410 })

async function handler() {
  const cup = await db.cup.current()
  if (!cup) return missing('cup')
  if (!cup.teams) return missing()
  return cup.over ? closed() : ok(await db.cup.table(cup.id))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
