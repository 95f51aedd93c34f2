import { NextResponse, type NextRequest } from 'next/server'
import { books, RemoteError } from '../../../lib/books'

export const dynamic = 'force-dynamic'

const state = { status: 200 }

function refuse(status: number) {
  // next-reroute NR202: The status of this answer is a value, `status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
  return NextResponse.json({ error: 'Refused' }, { status })
}

function read(title: string) {
  if (title === 'none') return { status: 204 }
  return { status: 200 }
}

async function handler(request: NextRequest) {
  try {
    const { searchParams } = request.nextUrl
    // next-reroute NR201: The key "title" given twice was a list here; now it is the first value.
    const title = searchParams.get('title') ?? undefined
    if (title === 'known') return refuse(400)
    if (title === 'other') return refuse(Number(searchParams.get('status') ?? undefined))
    if (title === 'state') {
      state.status = await books.count()
      // next-reroute NR202: The status of this answer is a value, `state.status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
      return NextResponse.json({}, { status: state.status })
    }
    // next-reroute NR202: The status of this answer is a value, `read(title).status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    if (title === 'read') return NextResponse.json({}, { status: read(title).status })
    const answer = await books.remote(title)
    // next-reroute NR202: The status of this answer is a value, `answer.status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json(answer.data, { status: answer.status })
  } catch (error: any) {
    if (error instanceof RemoteError) return NextResponse.json({ error: 'Remote' }, { status: error.status ?? 500 })
    if (error.response) return NextResponse.json({ error: 'Response' }, { status: error.response.status || 500 })
    return NextResponse.json({ error: 'Other' }, { status: error.status ?? 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
