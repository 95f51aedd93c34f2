import { NextResponse, type NextRequest } from 'next/server'
import { find } from 'store'
import { readQuery } from '../lib/read-query'

/** One boat, for whoever may see it. */
export default async function show(request: NextRequest, { params }: { params: Promise<any> }) {
  const query = readQuery(request, await params)
  const boat = await find(query.id)
  if (!boat) return NextResponse.json({ error: 'No such boat' }, { status: 404 })
  return NextResponse.json({ boat })
}
