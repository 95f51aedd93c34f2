import type { NextRequest } from 'next/server'
import { sessions } from 'meter'
import { withHeaders } from './with-headers'

const allow = (request: NextRequest, headers: Headers, methods: string[] = ['GET']) => {
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Allow-Methods', methods.join(', '))
  if (request.method === 'OPTIONS') {
    return new Response(null, { headers })
  }
}

const share = (headers: Headers, age: number) => {
  headers.set('Cache-Control', `public, s-maxage=${age}`)
}

/** Whether it has answered already is asked when who asks is known. */
export function endpoint(handler: (request: NextRequest, context: { params: Promise<any> } & { user: string | undefined }) => Response | Promise<Response>, methods: string[] = ['GET', 'OPTIONS']) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const headers = new Headers()
    const denied = allow(request, headers, methods)
    const user: string | undefined = await sessions.user(request.headers.get('cookie') ?? undefined)
    if (!user) share(headers, 60)
    if (denied) return denied

    return withHeaders(await handler(request, { ...context, user }), headers)
  }
}
