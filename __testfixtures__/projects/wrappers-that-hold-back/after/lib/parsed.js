import { NextResponse } from 'next/server'
import { readBody } from './read-body'

/** Handlers of what carries a body. */
/** @deprecated next-reroute: use parsedRoute */
export function parsed(handler) {
  return async (req, res) => {
    if (req.method !== 'GET' && !req.body.name) return res.status(400).json({ error: 'Name it' })
    return handler(req, res)
  }
}

/** Handlers of what carries a body. */
export function parsedRoute(handler) {
  return async (request, context) => {
    const body = await readBody(request)
    if (body instanceof Response) return body

    if (request.method !== 'GET' && !body.name) return NextResponse.json({ error: 'Name it' }, { status: 400 })
    return handler(request, context)
  }
}
