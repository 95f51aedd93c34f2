import type { NextRequest } from 'next/server'
import { measured } from './measured'

export function withMetrics(name: string) {
  return (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
    return measured(`${name} ${request.method}`, async () => {
      return handler(request, context)
    })
  }
}
