import type { NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import type { ApiRequest } from './types'
import nc from 'next-connect'
import { requireKey, requireKeyRoute } from './require-key'
import { readSession } from './session'

/** What the public API's routes begin with. */
/** @deprecated next-reroute: use apiHandlerRoute */
export function apiHandler() {
  return nc<ApiRequest, NextApiResponse>({ onError, onNoMatch }).use(requireKey).use(secure)
}

/** What the public API's routes begin with. */
export function apiHandlerRoute(handler: (request: NextRequest, context: { params: Promise<any> } & { spaceId: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> } & { visitor?: any }) => {
    const { visitor } = context
    try {
      const spaceId = await requireKeyRoute(request)
      if (spaceId instanceof Response) return spaceId
      secureRoute(spaceId)
      return await handler(request, { ...context, spaceId })
    } catch (error: any) {
      return onErrorRoute(error, visitor)
    }
  }
}

export const defaultHandler = () => nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })

/** @deprecated next-reroute: use guardedRoute */
export const guarded = (options?: { admins?: boolean }) => {
  // Its own answers, since clients of old read them.
  return nc<ApiRequest, NextApiResponse>({
    onError(error: Error, req, res) {
      res.status(500).json({ failed: error.message })
    },
    onNoMatch(req, res) {
      res.status(405).json({ error: `${req.method} is not allowed` })
    },
  })
    // Who asks
    .use(requireKey)
    .use(requireAdmin(options))
}

export const guardedRoute = (options?: { admins?: boolean }) => {
  // Its own answers, since clients of old read them.
  return (handler: (request: NextRequest, context: { params: Promise<any> } & { spaceId: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      // Who asks
      const spaceId = await requireKeyRoute(request)
      if (spaceId instanceof Response) return spaceId
      await requireAdminRoute(options)(spaceId)
      return await handler(request, { ...context, spaceId })
    } catch (error: any) {
      return NextResponse.json({ failed: error.message }, { status: 500 })
    }
  }
}

export function withSession(handler: (req: ApiRequest, res: NextApiResponse) => unknown) {
  return async (req: ApiRequest, res: NextApiResponse) => {
    req.visitor = readSession(req)
    return handler(req, res)
  }
}

/** @deprecated next-reroute: use requireAdminRoute */
const requireAdmin = (options?: { admins?: boolean }) => async (req: ApiRequest, res: NextApiResponse, next: () => void) => {
  if (options?.admins && req.spaceId !== 'admin') throw new Error('only for admins')
  next()
}

const requireAdminRoute = (options?: { admins?: boolean }) => async (spaceId: ApiRequest['spaceId']) => {
  if (options?.admins && spaceId !== 'admin') throw new Error('only for admins')
}

/** @deprecated next-reroute: use secureRoute */
function secure(req: ApiRequest, res: NextApiResponse, next: () => void) {
  if (req.spaceId === 'closed') throw new Error('this space is closed')
  next()
}

function secureRoute(spaceId: ApiRequest['spaceId']) {
  if (spaceId === 'closed') throw new Error('this space is closed')
}

/** @deprecated next-reroute: use onErrorRoute */
function onError(error: Error, req: ApiRequest, res: NextApiResponse) {
  res.status(500).json({ message: error.message, by: req.visitor?.user ?? 'nobody' })
}

function onErrorRoute(error: Error, visitor: ApiRequest['visitor']) {
  return NextResponse.json({ message: error.message, by: visitor?.user ?? 'nobody' }, { status: 500 })
}

function onNoMatch(req: ApiRequest, res: NextApiResponse) {
  res.status(405).send('Method not allowed')
}
