import { NextResponse, type NextRequest } from 'next/server'
import { readQuery } from '../lib/read-query'

/** Tells who asks. */
export async function echo(request: NextRequest, { userId }: { params?: Promise<any> } & { userId?: any }) {
  const query = readQuery(request)
  return NextResponse.json({ userId, said: query.said })
}
