import { NextResponse } from 'next/server'
import { page } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const { headers, rows } = await page(request.nextUrl.searchParams.get('id') ?? undefined)
  // next-reroute NR209: The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.
  // next-reroute NR214: Where the value of the header `name` is missing, API Routes failed with 500; now it says `undefined`.
  const responseHeaders = new Headers()
  if (headers) for (const [name, value] of Object.entries(headers)) {
    responseHeaders.delete(name)
    for (const line of [value].flat()) responseHeaders.append(name, String(line))
  }
  if (rows.length === 0) return NextResponse.json({ error: 'No such page' }, { status: 404, headers: responseHeaders })
  return NextResponse.json(rows, { headers: responseHeaders })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
