import { NextResponse } from 'next/server'
import { load } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const KEPT = { 'X-Kept': ['a', 'b'], 'X-Count': 3 }

async function handler(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const { headers, data } = await load(request.nextUrl.searchParams.get('id') ?? undefined)
  const responseHeaders = new Headers()
  // next-reroute NR214: Where the value of the header `key` is missing, API Routes failed with 500; now it says `undefined`.
  Object.entries(KEPT).forEach(([key, value]) => {
    responseHeaders.delete(key)
    for (const line of [value].flat()) responseHeaders.append(key, String(line))
  })
  // next-reroute NR209: The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.
  // next-reroute NR214: Where the value of the header `key` is missing, API Routes failed with 500; now it says `undefined`.
  Object.entries(headers).forEach(([key, value]) => {
    if (key === 'x-secret') {
      responseHeaders.set('x-hidden', 'yes')
    } else {
      responseHeaders.delete(key)
      for (const line of [value].flat()) responseHeaders.append(key, String(line))
    }
  })
  return NextResponse.json(data, { headers: responseHeaders })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
