import { NextResponse } from 'next/server'
import { deliver } from 'post'
import { parsedRoute as parsed } from '../../../lib/parsed'

export const dynamic = 'force-dynamic'

const handler = parsed(async () => {
  return NextResponse.json({ delivered: await deliver() }, { status: 202 })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
