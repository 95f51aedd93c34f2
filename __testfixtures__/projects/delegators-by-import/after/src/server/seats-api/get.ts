import { NextResponse, type NextRequest } from 'next/server'
import { seats } from '@/server/seats'
import { readQuery } from '@/lib/read-query'

export default async function get(request: NextRequest) {
  const query = readQuery(request)
  return NextResponse.json(await seats.free(query.show as string))
}
