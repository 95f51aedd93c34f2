import { NextResponse } from 'next/server'

/** Answers for what a handler throws at once. */
/** @deprecated next-reroute: use safelyRoute */
export function safely(handlers) {
  return (req, res) => {
    try {
      const handler = handlers[req.method]
      if (!handler) return res.status(405).end()
      return handler(req, res)
    } catch (error) {
      return res.status(500).json({ error: error.message })
    }
  }
}

/** Answers for what a handler throws at once. */
export function safelyRoute(handlers) {
  return (request, context) => {
    try {
      const handler = handlers[request.method]
      if (!handler) return new Response(null, { status: 405 })
      return handler(request, context)
    } catch (error) {
      return NextResponse.json({ error: error.message }, { status: 500 })
    }
  }
}
