import { NextResponse, type NextRequest } from 'next/server'
import { forget, tokenOf } from '../../../lib/tokens'

export const dynamic = 'force-dynamic'

export function DELETE() {
  const headers = new Headers()
  forget(headers)
  return new Response(null, { status: 204, headers })
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  return NextResponse.json({ token: await tokenOf('1', request, headers, { fresh: true }) }, { headers })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
