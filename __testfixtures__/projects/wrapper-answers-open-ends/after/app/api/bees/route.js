import { NextResponse } from 'next/server'
import { withErrors } from '../../../lib/fallbacks'

export const dynamic = 'force-dynamic'

export const GET = withErrors(() => {
  return NextResponse.json({ bees: [] })
})

const handler = withErrors(() => {
  throw new Error('Not here')
})

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
