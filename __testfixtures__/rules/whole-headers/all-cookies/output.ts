import { NextResponse, type NextRequest } from 'next/server'
import { flags } from '../../../lib/flags'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  return NextResponse.json(await flags.of(Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))))
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
