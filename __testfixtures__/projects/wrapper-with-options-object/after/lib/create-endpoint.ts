import { NextResponse, type NextRequest } from 'next/server'

/** The same for machines, by a key. */
export const createEndpoint = (options: { methods: string[]; key?: string; handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response> }) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if (!options.methods.includes(request.method ?? '')) {
    return new Response(null, { status: 405 })
  }
  if (options.key && (request.headers.get('x-key') ?? undefined) !== options.key) {
    return NextResponse.json({ error: 'Wrong key' }, { status: 403 })
  }
  return options.handler(request, context)
}
