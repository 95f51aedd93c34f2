import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { rides } from './rides'

export interface DriverRequest extends NextApiRequest {
  driver: { id: string }
}

/** Drivers only. */
export const withDriver =
  (handler: (request: NextRequest, context: { params: Promise<any> } & { driver: DriverRequest['driver'] }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const driver = await rides.driver(request.headers.get('authorization') ?? undefined)
    if (!driver) return new Response(null, { status: 401 })
    return handler(request, { ...context, driver })
  }
