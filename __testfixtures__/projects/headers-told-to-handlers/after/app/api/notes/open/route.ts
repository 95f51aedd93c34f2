import { NextResponse, type NextRequest } from 'next/server'
import { notes } from 'notes'
import { traced } from '../../../../lib/traced'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest, { params }: { params: Promise<{}> }) {
  return traced(request, { params }, async (request) => {
    // next-reroute NR201: The key "by" given twice was a list here; now it is the first value.
    return NextResponse.json({ open: await notes.open(request.nextUrl.searchParams.get('by') ?? undefined) })
  })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
