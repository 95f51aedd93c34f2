import { NextResponse, type NextRequest } from 'next/server'
import { check, look } from '../../../lib/limits'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const looked = await look((searchParams.get('name') ?? undefined) as string)
  if ('error' in looked) return NextResponse.json({ error: looked.error }, { status: looked.status as number })
  const checked = await check((searchParams.get('name') ?? undefined) as string)
  // Nothing here shows which of the two it is.
  const status = (checked as { status: number }).status
  // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  if (searchParams.get('strict')) return NextResponse.json({ left: looked.left }, { status })
  if (checked.ok) return NextResponse.json({ left: checked.left })
  return NextResponse.json({ error: checked.error }, { status: checked.status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
