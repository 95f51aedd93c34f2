import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { garden } from './garden'

interface RouteConfig {
  signedIn: boolean
  /** The route sets the status and the body itself. */
  answersItself?: boolean
}

interface Route<T> {
  config?: RouteConfig
  handler: (req: NextApiRequest, res: NextApiResponse) => Promise<T>
}

type Method = 'GET' | 'POST' | 'DELETE'

/** Sends what the routes give, unless they have answered. */
export function apiWrapper(routes: Partial<Record<string, Omit<Route<unknown>, 'handler'> & { handler: (request: NextRequest, context: { params: Promise<any> }) => Promise<unknown | Response> }>>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const route = routes[request.method as Method]
    if (!route) {
      return NextResponse.json({ success: false, message: `Not with ${request.method}.` }, { status: 400 })
    }

    const { config, handler } = route
    try {
      if (!config || config.signedIn) {
        const user = await garden.user(request.headers.get('authorization') ?? undefined)
        if (!user) return NextResponse.json({ success: false, message: 'Sign in first.' }, { status: 401 })
      }

      const data = await handler(request, context)

      if (data instanceof Response) return data
      if (config?.answersItself) {
        return new Response(null, { status: 500 })
      }

      return NextResponse.json({ success: true, payload: data })
    } catch (error) {
      return NextResponse.json({ success: false, message: (error as Error).message }, { status: 400 })
    }
  }
}
