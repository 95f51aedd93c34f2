import { NextResponse, type NextRequest } from 'next/server'
import { lend } from '../../../../lib/books'
import { Status } from '../../../../lib/constants'

export const dynamic = 'force-dynamic'

async function handler(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (id === '0') return NextResponse.json({ error: 'No such book' }, { status: Status.missing })
  if (id === '1') return new Response(null, { status: Status.nothing })
  const { status, response } = await lend(id as string)
  // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return NextResponse.json(response, { status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
