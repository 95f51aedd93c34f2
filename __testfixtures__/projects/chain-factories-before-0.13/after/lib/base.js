import { NextResponse } from 'next/server'
import nc from 'next-connect'
import { signedIn } from './signed-in'
import { withHeaders } from './with-headers'

const options = {
  /** @deprecated next-reroute: use onErrorRoute */
  onError: (err, req, res) => {
    res.status(err.code ?? 500).json({ message: err.message })
  },
  onErrorRoute: (err) => {
    return NextResponse.json({ message: err.message }, { status: err.code ?? 500 })
  },
}

/** What every route begins with. */
export default function base(handler) {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      return options.onErrorRoute(error)
    }
  }
}

/** The same for those who have signed in; until 0.13 that ran for methods without a function, too. */
export const forUsers = (handler) => async (request, context) => {
  try {
    const user = signedIn(request)
    return await handler(request, { ...context, user })
  } catch (error) {
    return options.onErrorRoute(error)
  }
}

function guard(request, headers) {
  headers.set('Access-Control-Allow-Origin', '*')
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
}

/** Answers a preflight itself, whatever the route has functions for. */
export const fromAnywhere = (handler) =>
  async (request, context) => {
    const headers = new Headers()
    try {
      const denied = guard(request, headers)
      if (denied) return denied
      return withHeaders(await handler(request, context), headers)
    } catch (error) {
      return withHeaders(options.onErrorRoute(error), headers)
    }
  }

/** Answers every method itself. */
export const closed = () => nc(options).use((req, res) => res.json({ message: 'moved to the shop' }))

/** Answers one method itself, also where a route has no function for it. */
export const counted = () =>
  nc(options).use((req, res, next) => {
    if (req.method === 'PUT') return res.json({ counted: true })
    next()
  })
