import { NextResponse } from 'next/server'
import { readToken } from 'tokens'

/** Only gardeners get through; a token that cannot be read is none. */
/** @deprecated next-reroute: use gardenerRoute */
export function gardener(handler) {
  return async (req, res) => {
    try {
      const token = readToken(req.headers.authorization)
      if (!token) return res.status(401).json({ error: 'Who are you?' })
      req.gardener = token.name
      return handler(req, res)
    } catch (error) {
      return res.status(500).json({ error: 'Unreadable token' })
    }
  }
}

/** Only gardeners get through; a token that cannot be read is none. */
export function gardenerRoute(handler) {
  return async (request, context) => {
    try {
      const token = readToken(request.headers.get('authorization') ?? undefined)
      if (!token) return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
      const gardenerOfRequest = token.name
      return handler(request, { ...context, gardener: gardenerOfRequest })
    } catch (error) {
      return NextResponse.json({ error: 'Unreadable token' }, { status: 500 })
    }
  }
}
