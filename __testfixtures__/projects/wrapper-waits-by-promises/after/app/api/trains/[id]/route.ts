import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withLoggedCatch } from '../../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withLoggedCatch(async (_request, { params }) => {
  const { id } = await params
  const train = await db.train.find(id)
  if (!train) return NextResponse.json({ error: 'none' }, { status: 404 })
  return NextResponse.json(train)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
