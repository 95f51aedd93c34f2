import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

type Handlers = {
  [method in 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE']?: Promise<{ default: NextApiHandler }>
}

/** One file for each method. */
/** @deprecated next-reroute: use byMethodRoute */
export const byMethod = (handlers: Handlers) => async (req: NextApiRequest, res: NextApiResponse) => {
  const handler = (await handlers[req.method as keyof typeof handlers])?.default
  if (!handler) {
    return res.status(405).json({ message: `Try ${Object.keys(handlers).join(' or ')}` })
  }

  try {
    await handler(req, res)
    return
  } catch (error) {
    console.error(error)
    return res.status(500).json({ message: 'We failed' })
  }
}

/** One file for each method. */
export const byMethodRoute = (handlers: Partial<Record<string, Promise<{ default: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response> }>>>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const handler = (await handlers[request.method as keyof typeof handlers])?.default
  if (!handler) {
    return NextResponse.json({ message: `Try ${Object.keys(handlers).join(' or ')}` }, { status: 405 })
  }

  try {
    return await handler(request, context)
  } catch (error) {
    console.error(error)
    return NextResponse.json({ message: 'We failed' }, { status: 500 })
  }
}
