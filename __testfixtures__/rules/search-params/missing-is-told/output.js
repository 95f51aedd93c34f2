import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

// Each key is looked at where it may be missing.
async function handler(request) {
  const { searchParams } = request.nextUrl
  // next-reroute NR201: The key "before" or "goesOn" given twice was a list here; now it is the first value.
  const before = searchParams.get('before') ?? undefined
  const hidden = searchParams.get('hidden') ?? undefined
  const goesOn = searchParams.get('goesOn') ?? undefined
  const inDeclaration = searchParams.get('inDeclaration') ?? undefined
  const other = searchParams.get('other') ?? undefined
  const early = await db.item.find({ before: before || 'all', at: [String(before)] })
  if (!before) await db.log.write('none')
  if (!goesOn) console.log('none')
  const found = await db.item.find({ goesOn })
  if (before && [1].some((hidden) => hidden && db.item.has(hidden, String(hidden)))) await db.item.find({ hidden: String(hidden) })
  function later() {
    return db.item.find({ inDeclaration: [String(inDeclaration)] })
  }
  const first = await later()
  if (!inDeclaration || other) return NextResponse.json({ early, found, first, other: String(other) }, { status: 400 })
  return NextResponse.json({ early, found, first, other: `${other}` })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
