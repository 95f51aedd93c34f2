import { NextResponse, type NextRequest } from 'next/server'
import { counts } from '../../../lib/counts'

export const dynamic = 'force-dynamic'

interface Stats {
  visits: number
}

// `ok` takes any data; `res.json` takes what the response says that it sends.
async function handler(request: NextRequest) {
  if (request.headers.get('accept') === 'text/plain') {
    return NextResponse.json<Stats>({ visits: await counts.visits() })
  }

  const byName = await counts.byName()
  return NextResponse.json(byName === undefined ? {} : byName)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
