import { NextResponse, type NextRequest } from 'next/server'
import { request } from '../../../lib/upstream'

export const dynamic = 'force-dynamic'

async function handler(req: NextRequest) {
  const rates = await request('/rates', { currency: req.headers.get('x-currency') ?? undefined })
  return NextResponse.json({ rates })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
