import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { shop } from './shop'

type Methods = {
  [method in 'GET' | 'POST' | 'PUT' | 'DELETE']?: {
    isPublic?: boolean
    handler(req: NextApiRequest, res: NextApiResponse): Promise<void | NextApiResponse>
  }
}

/** @deprecated next-reroute: use notSignedInRoute */
export const notSignedIn = (res: NextApiResponse) => res.status(401).end()

export const notSignedInRoute = () => new Response(null, { status: 401 })

/** @deprecated next-reroute: use apiMethodsRoute */
export const apiMethods =
  (methods: Methods = {}) =>
  async (req: NextApiRequest, res: NextApiResponse) => {
    const method = methods[req.method as keyof Methods]

    if (!method) {
      return res.status(405).end()
    }

    if (!method.isPublic) {
      const session = await shop.session(req.headers.authorization)
      if (!session) return notSignedIn(res)
    }

    return method.handler(req, res)
  }

export const apiMethodsRoute =
  (methods: Partial<Record<string, { isPublic?: boolean; handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response> }>> = {}) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const method = methods[request.method as keyof Methods]

    if (!method) {
      return new Response(null, { status: 405 })
    }

    if (!method.isPublic) {
      const session = await shop.session(request.headers.get('authorization') ?? undefined)
      if (!session) return notSignedInRoute()
    }

    return method.handler(request, context)
  }
