import { NextResponse, type NextRequest } from 'next/server'

function prepare(request: NextRequest) {
  if (request.headers.get('x-late')) throw new Error('too late')
}

export const timed = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      prepare(request)
      return await handler(request, context)
    } catch (err: any) {
      return NextResponse.json({ late: err.message }, { status: 500 })
    }
  }
