import { NextResponse, type NextRequest } from 'next/server'
import { start } from '../../../lib/jobs'

export function POST(request: NextRequest) {
  // next-reroute NR204: After it had refused other methods here, the API Route went on with its work for them; now they are only refused.
  const id = request.nextUrl.searchParams.get('id') ?? undefined
  // next-reroute NR212: Behind this answer the API Route went on with the code below, whose own answer was ignored; now it ends here.
  if (!id) return NextResponse.json({ error: 'No id' }, { status: 400 })
  return new Promise<Response>((resolve) => {
    start(Number(id), (job) => {
      resolve(NextResponse.json(job))
    })
  })
}
