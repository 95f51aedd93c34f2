import { NextResponse, type NextRequest } from 'next/server'
import { start } from 'jobs'

export async function POST(request: NextRequest) {
  // next-reroute NR204: After it had refused other methods here, the API Route went on with its work for them; now they are only refused.
  const job = await start(Number(request.nextUrl.searchParams.get('id') ?? undefined))
  return NextResponse.json(job)
}
