import { NextResponse, type NextRequest } from 'next/server'
import { onError, Refused } from '../../../lib/answers'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  try {
    // Nothing puts a session on the request here; `onError` looks for one all the same.
    return await log(request)
  } catch (error: any) {
    // next-reroute NR215: Nothing puts `visitor` on the request here: it was missing in the API Route, and it is missing still.
    return onError(error, undefined as any)
  }
}

async function log(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  if (!body.line) throw new Refused(400, 'nothing to log')
  return NextResponse.json({ logged: body.line })
}
