import { NextResponse } from 'next/server'
import { withOpen } from '../../../lib/open'

export const dynamic = 'force-dynamic'

const handle = withOpen(function handler() {
  return NextResponse.json({ version: 3 })
})

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
