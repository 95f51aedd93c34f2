import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler() {
  await db.visit.add()
  return NextResponse.json({ visits: await db.visit.count() })
}

export { handler as GET, handler as POST }
