import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { tokens } from './db'

export interface UserRequest extends NextApiRequest {
  user?: { id: string; isAdmin: boolean }
}

type Next = () => void

/** Who sent the request; what its token says is read at once. */
/** @deprecated next-reroute: use requireUserRoute */
export const requireUser = (req: UserRequest, res: NextApiResponse, next: Next) => {
  try {
    const token = req.headers.authorization
    if (!token) {
      return res.status(401).json({ error: 'No token' })
    }

    try {
      const read = tokens.read(token)
      req.user = { id: read.id, isAdmin: read.admin }
      console.log('signed in', req.user)
      next()
    } catch (error) {
      console.error(error)
      return res.status(401).json({ error: 'Bad token' })
    }
  } catch (error) {
    return res.status(500).json({ error: 'Down' })
  }
}

/** Who sent the request; what its token says is read at once. */
export const requireUserRoute = (request: NextRequest) => {
  try {
    const token = request.headers.get('authorization')
    if (!token) {
      return NextResponse.json({ error: 'No token' }, { status: 401 })
    }

    try {
      const read = tokens.read(token)
      const user = { id: read.id, isAdmin: read.admin }
      console.log('signed in', user)
      return user
    } catch (error) {
      console.error(error)
      return NextResponse.json({ error: 'Bad token' }, { status: 401 })
    }
  } catch (error) {
    return NextResponse.json({ error: 'Down' }, { status: 500 })
  }
}

export const requireAdmin = async (request: NextRequest) => {
  try {
    // Who it is comes first.
    const user = requireUserRoute(request)
    if (user instanceof Response) return user
    if (!user?.isAdmin) {
      return NextResponse.json({ error: 'Admins only' }, { status: 403 })
    }

    return user
  } catch (error) {
    return NextResponse.json({ error: 'Down' }, { status: 500 })
  }
}

export const cors = (request: NextRequest, headers: Headers) => {
  headers.set('Access-Control-Allow-Origin', 'https://shop.example')
  headers.set('Access-Control-Allow-Headers', 'Authorization')

  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers })
  }
}

/** @deprecated next-reroute: use knownRoute */
export async function known(req: NextApiRequest, res: NextApiResponse, next: Next) {
  const key = await tokens.key(req.headers['x-key'])
  if (!key) return res.status(401).end()
  next()
}

export async function knownRoute(request: NextRequest) {
  const key = await tokens.key(request.headers.get('x-key') ?? undefined)
  if (!key) return new Response(null, { status: 401 })
}

export function withKey(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const denied = await knownRoute(request)
    if (denied) return denied
    return handler(request, context)
  }
}

// What fails at once in the handler, the middleware answers.
export function withUser(handler: (req: NextApiRequest, res: NextApiResponse) => unknown) {
  return (req: UserRequest, res: NextApiResponse) => {
    const next = () => handler(req, res)
    requireUser(req, res, next)
  }
}
