import { NextResponse } from 'next/server'
import withLog from '../../../../lib/with-log'
import { boats } from '../../../../lib/db'

export const dynamic = 'force-dynamic'

const handler = withLog(async function handler(_request, { params }) {
  const { id } = await params
  const boat = await boats.find(id)
  if (!boat) return NextResponse.json({ error: 'No such boat' }, { status: 404 })
  return NextResponse.json(boat)
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
