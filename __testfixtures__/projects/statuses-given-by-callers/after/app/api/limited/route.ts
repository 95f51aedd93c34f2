import { NextResponse, type NextRequest } from 'next/server'
import { check } from '../../../lib/limits'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const checked = await check((request.nextUrl.searchParams.get('name') ?? undefined) as string)
  if (!checked.ok) {
    return NextResponse.json({ error: checked.error }, { status: checked.status })
  }
  return NextResponse.json({ left: checked.left })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
