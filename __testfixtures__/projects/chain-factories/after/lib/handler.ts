import type { NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import type { ApiRequest } from './types'
import { requireKey } from './require-key'
import { readSession } from './session'

/** What the public API's routes begin with. */
export function apiHandler(handler: (request: NextRequest, context: { params: Promise<any> } & { spaceId: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> } & { visitor?: any }) => {
    const { visitor } = context
    try {
      const spaceId = await requireKey(request)
      if (spaceId instanceof Response) return spaceId
      secure(spaceId)
      return await handler(request, { ...context, spaceId })
    } catch (error: any) {
      return onError(error, visitor)
    }
  }
}

export const defaultHandler = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> } & { visitor?: any }) => {
  const { visitor } = context
  try {
    return await handler(request, context)
  } catch (error: any) {
    return onError(error, visitor)
  }
}

export const guarded = (options?: { admins?: boolean }) => {
  // Its own answers, since clients of old read them.
  return (handler: (request: NextRequest, context: { params: Promise<any> } & { spaceId: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      // Who asks
      const spaceId = await requireKey(request)
      if (spaceId instanceof Response) return spaceId
      await requireAdmin(options)(spaceId)
      return await handler(request, { ...context, spaceId })
    } catch (error: any) {
      return NextResponse.json({ failed: error.message }, { status: 500 })
    }
  }
}

export function withSession(handler: (request: NextRequest, context: { params: Promise<any> } & { visitor: any }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const visitor = readSession(request)
    return handler(request, { ...context, visitor })
  }
}

const requireAdmin = (options?: { admins?: boolean }) => async (spaceId: ApiRequest['spaceId']) => {
  if (options?.admins && spaceId !== 'admin') throw new Error('only for admins')
}

function secure(spaceId: ApiRequest['spaceId']) {
  if (spaceId === 'closed') throw new Error('this space is closed')
}

function onError(error: Error, visitor: ApiRequest['visitor']) {
  return NextResponse.json({ message: error.message, by: visitor?.user ?? 'nobody' }, { status: 500 })
}

function onNoMatch(req: ApiRequest, res: NextApiResponse) {
  res.status(405).send('Method not allowed')
}
