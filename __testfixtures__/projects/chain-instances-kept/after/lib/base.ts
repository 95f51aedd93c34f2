import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import nc from 'next-connect'

export interface ApiRequest extends NextApiRequest {
  user: { name: string }
}

/** @deprecated next-reroute: use signInRoute */
function signIn(req: ApiRequest, res: NextApiResponse, next: () => void) {
  const name = req.headers['x-user']
  if (typeof name !== 'string') return res.status(401).json({ error: 'sign in first' })
  req.user = { name }
  next()
}

function signInRoute(request: NextRequest) {
  const name = request.headers.get('x-user') ?? undefined
  if (typeof name !== 'string') return NextResponse.json({ error: 'sign in first' }, { status: 401 })
  const user = { name }
  return user
}

// What stays keeps the old form.
/** @deprecated next-reroute: use baseRoute */
export const base = nc<ApiRequest, NextApiResponse>({ onError }).use(signIn)

// What stays keeps the old form.
export const baseRoute = (handler: (request: NextRequest, context: { params: Promise<any> } & { user: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  try {
    const user = signInRoute(request)
    if (user instanceof Response) return user
    return await handler(request, { ...context, user })
  } catch (error: any) {
    return onErrorRoute(error)
  }
}

// Statements of their own add to it.
export const twice = nc<ApiRequest, NextApiResponse>({ onError })
twice.use(signIn)

// Another file adds to it.
export const open = nc<ApiRequest, NextApiResponse>({ onError })

// Its functions come before what is added.
export const answering = nc<ApiRequest, NextApiResponse>({ onError }).get((req, res) => {
  res.json({ answered: true })
})

// It is asked for what it has.
export const listed = nc<ApiRequest, NextApiResponse>({ onError })
export const routesOf = () => (listed as unknown as { routes: unknown[] }).routes.length

/** @deprecated next-reroute: use onErrorRoute */
function onError(error: Error, req: ApiRequest, res: NextApiResponse) {
  res.status(500).json({ failed: error.message })
}

function onErrorRoute(error: Error) {
  return NextResponse.json({ failed: error.message }, { status: 500 })
}
