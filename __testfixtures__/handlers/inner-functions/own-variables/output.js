import { NextResponse } from 'next/server'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function GET(request) {
  let rows = ['north', 'south']
  if (request.nextUrl.searchParams.get('first')) rows = rows.slice(0, 1)
  return NextResponse.json({ rows, why: 'this is all of them' })
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { count } = body
  if (!count) return NextResponse.json({ message: 'count: this has to be set' }, { status: 400 })
  try {
    let rows = [],
      last
    for (let n = 0; n < count; n++) rows.push(n)
    if (count > 2) last = rows.at(-1)
    return NextResponse.json({ rows, last }, { status: 201 })
  } catch (error) {
    return NextResponse.json({ message: error.message }, { status: 500 })
  }
}
