import { NextResponse, type NextRequest } from 'next/server'
import type { Response as ExpressResponse } from 'express'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

type Sent = Parameters<ExpressResponse['json']>[0]

const page = (rates: unknown): Sent => ({ rates })

async function handler(request: NextRequest) {
  try {
    // next-reroute NR201: The key "from" given twice was a list here; now it is the first value.
    const from = request.nextUrl.searchParams.get('from')
    if (!from) return NextResponse.json({ error: 'from?' }, { status: 400 })
    return NextResponse.json(page(await db.rates.list(from)))
  } catch (error) {
    return NextResponse.json({ message: 'Server Error' }, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
