import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function handler(request) {
  try {
    if (request.headers.get('x-dry')) return NextResponse.json({ dry: true })
    await db.run()
    return NextResponse.json({ ran: true }, { status: 201 })
  } catch (e) {
    console.log(e)
    return new Response(null, { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
