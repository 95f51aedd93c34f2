import { NextResponse } from 'next/server'
import { books } from '../../../lib/books'

export const dynamic = 'force-dynamic'

async function handler(request) {
  try {
    // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
    const found = await books.find(request.nextUrl.searchParams.get('id') ?? undefined)
    if (found.failure) throw Object.assign(new Error('failed'), found.failure)
    return NextResponse.json(found)
  } catch (err) {
    if (err.kind === 'gone') return NextResponse.json({ gone: true }, { status: err.status || err.statusCode || 500 })
    if (err.kind === 'empty') return new Response(null, { status: err.status ?? 500 })
    if (err.kind === 'text') return new Response(`Failed: ${err.kind}`, { status: err.code ?? 500 })
    if (err.kind === 'taken') {
      const { statusCode } = err
      return NextResponse.json({ taken: true }, { status: statusCode ?? 500 })
    }
    return NextResponse.json({ error: err.message }, { status: err?.status ?? 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
