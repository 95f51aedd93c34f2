import { NextResponse, type NextRequest } from 'next/server'

type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export const byMethod =
  (handlers: Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const handler = handlers[request.method as Verb]
    if (!request.method || !handler) {
      return NextResponse.json({ message: 'no such route' }, { status: 404 })
    }
    return handler(request, context)
  }
