import { NextResponse, type NextRequest } from 'next/server'
import { jobs } from '../../../lib/jobs'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const status = (await jobs.start()) ? 202 : 200
  return NextResponse.json({ first: body.steps[0].name }, { status })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
