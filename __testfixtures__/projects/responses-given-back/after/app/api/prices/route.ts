import { NextResponse } from 'next/server'
import { allowOriginRoute as allowOrigin, noStoreRoute as noStore } from '../../../lib/headers'

export const dynamic = 'force-dynamic'

async function handler() {
  const headers = new Headers()
  noStore(headers)
  await allowOrigin(headers, 'https://shop.example')
  return NextResponse.json({ prices: [1, 2] }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
