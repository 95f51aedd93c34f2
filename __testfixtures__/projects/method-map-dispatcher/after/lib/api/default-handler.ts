import { NextResponse, type NextRequest } from 'next/server'
import { logger } from '../logger'
import { ApiError } from './error'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export const defaultHandler = async (request: NextRequest, context: { params: Promise<any> }, handlers: Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) => {
  const headers = new Headers()
  try {
    const handler = handlers[request.method as Method]
    // Clients are told what they may do here.
    const allowed = Object.keys(handlers).join(', ')

    if (!handler) {
      headers.set('Allow', allowed)
      throw new ApiError(`${request.method} is not for this address.`, 405)
    }

    return await handler(request, context)
  } catch (err: any) {
    const status = err.statusCode || 500
    const reason = err.message || 'We failed'
    logger.error(`${status} for ${request.method} ${request.nextUrl.pathname}${request.nextUrl.search}: ${reason}`)

    return NextResponse.json({ failed: reason }, { status, headers })
  }
}
