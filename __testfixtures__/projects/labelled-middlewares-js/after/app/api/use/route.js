import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const catchErrors = (next) => async (request, context) => {
  try {
    return await next(request, context)
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 422 })
  }
}

const cors = (next) => async (request, context) => {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
  return withHeaders(await next(request, context), headers)
}

export const OPTIONS = cors(catchErrors(() => {
  return new Response(null, { status: 405 })
}))

const handler = cors(catchErrors(async (request) => {
  // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
  const note = await db.note(request.nextUrl.searchParams.get('id') ?? undefined)
  if (!note) throw new Error('No such note')
  return NextResponse.json(note)
}))

export { handler as GET, handler as PUT }
