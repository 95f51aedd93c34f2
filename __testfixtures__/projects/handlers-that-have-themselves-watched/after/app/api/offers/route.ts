import { NextResponse } from 'next/server'
import { offers } from 'meter'
import { endpoint } from '../../../lib/endpoint'

export const dynamic = 'force-dynamic'

const handler = endpoint(async (_request, { user }) => {
  return NextResponse.json(await offers.for(user ?? 'all'))
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
