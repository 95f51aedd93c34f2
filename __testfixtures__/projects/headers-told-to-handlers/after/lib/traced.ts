import { NextResponse, type NextRequest } from 'next/server'
import { ids } from 'ids'
import { withHeaders } from './with-headers'

export async function traced(request: NextRequest, context: { params: Promise<any> }, work: (request: NextRequest, context: { params: Promise<any> } & { log: (text: string) => void; trace: any }) => Response | Promise<Response>) {
  const trace: string = ids.trace(request.nextUrl.pathname + request.nextUrl.search)
  const headers = new Headers()
  headers.set('X-Trace', trace)
  try {
    return withHeaders(await work(request, { ...context, trace, log: (text) => console.log(trace, text) }), headers)
  } catch (error: any) {
    return NextResponse.json({ error: error.message, trace }, { status: 500, headers })
  }
}
