import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

const fail = (message) => NextResponse.json({ message }, { status: 400 })

async function handler(request) {
  if (!request.headers.get('x-key')) return fail('no key')
  return NextResponse.json(await db.list())
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
