import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { db } from './db'
import { readBody } from './read-body'

export interface RouteOptions<Body> {
  /** What the log calls it. */
  name: string
  parse?: (body: unknown) => Body
  admin?: boolean
  status?: number
  onError?: (error: unknown) => void
  run: (params: { body: Body; req: NextApiRequest; res: NextApiResponse; user: { id: string } }) => Promise<unknown>
}

/** Routes that give what they answer. */
/** @deprecated next-reroute: use createRouteRoute */
export const createRoute = <Body>(options: RouteOptions<Body>) => {
  const { name, run, onError = (error) => console.error(name, error) } = options
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const user = await db.users.byToken(req.headers.authorization)
    if (!user || (options.admin && !user.admin)) {
      res.status(401).json({ message: 'Who are you?' })
      return
    }
    try {
      const body = (options.parse ? options.parse(req.body) : {}) as Body
      const result = await run({ body, req, res, user })
      res.status(options.status ?? 200).json(result ?? { message: 'OK' })
    } catch (error) {
      onError(error)
      res.status(500).json({ message: 'Failed' })
    }
  }
}

/** Routes that give what they answer. */
export const createRouteRoute = <Body>(options: Omit<RouteOptions<Body>, 'run'> & { run: (request: NextRequest, context: { params: Promise<any> } & { body: Body; user: { id: string } }) => Promise<unknown | Response> }) => {
  const { name, run, onError = (error) => console.error(name, error) } = options
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const user = await db.users.byToken(request.headers.get('authorization') ?? undefined)
    if (!user || (options.admin && !user.admin)) {
      return NextResponse.json({ message: 'Who are you?' }, { status: 401 })
    }
    try {
      const data = await readBody(request)
      if (data instanceof Response) return data

      const body = (options.parse ? options.parse(data) : {}) as Body
      const result = await run(request, { ...context, body, user })
      // next-reroute NR202: The status of this answer is a value, `options.status ?? 200`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
      return result instanceof Response ? result : NextResponse.json(result ?? { message: 'OK' }, { status: options.status ?? 200 })
    } catch (error) {
      onError(error)
      return NextResponse.json({ message: 'Failed' }, { status: 500 })
    }
  }
}
