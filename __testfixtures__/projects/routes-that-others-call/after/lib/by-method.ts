import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

type Handlers = Partial<Record<string, Promise<{ default: NextApiHandler }>>>

/** One file for each method. */
/** @deprecated next-reroute: use byMethodRoute */
export const byMethod = (handlers: Handlers) => async (req: NextApiRequest, res: NextApiResponse) => {
  const handler = (await handlers[req.method as keyof typeof handlers])?.default
  if (!handler) return res.status(405).json({ message: `Allowed: ${Object.keys(handlers).join(', ')}` })
  await handler(req, res)
}

/** One file for each method. */
export const byMethodRoute = (handlers: Partial<Record<string, Promise<{ default: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response> }>>>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const handler = (await handlers[request.method as keyof typeof handlers])?.default
  if (!handler) return NextResponse.json({ message: `Allowed: ${Object.keys(handlers).join(', ')}` }, { status: 405 })
  return handler(request, context)
}
