import { NextResponse } from 'next/server'
import { withTransaction } from '../../../lib/api'

export const dynamic = 'force-dynamic'

const handler = withTransaction((request) => {
  const { searchParams } = request.nextUrl
  if (!searchParams.get('title')) {
    // next-reroute NR258: Behind this answer the API Route threw, and `withTransaction` around it does something where its handler fails; now it only gets the answer.
    return NextResponse.json({ error: 'No title' }, { status: 400 })
  }
  // next-reroute NR201: The key "title" given twice was a list here; now it is the first value.
  return NextResponse.json({ title: searchParams.get('title') })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
