import { NextResponse } from 'next/server'
import { prices } from 'post'
import { sortedRoute as sorted } from '../../../lib/sorted'

export const dynamic = 'force-dynamic'

const handler = sorted(async () => {
  return NextResponse.json({ prices: await prices() })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
