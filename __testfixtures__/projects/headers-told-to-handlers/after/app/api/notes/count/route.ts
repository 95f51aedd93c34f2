import { NextResponse, type NextRequest } from 'next/server'
import { notes } from 'notes'
import { traced } from '../../../../lib/traced'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{}> }) {
  return traced(request, { params }, async (_request, { log, trace }) => {
    const count = await notes.count()
    log(`${count} notes`)
    if (count === 0) return NextResponse.json({ trace: trace as string | undefined }, { status: 404 })
    return NextResponse.json({ count }, { headers: { 'X-Count': String(count) } })
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
