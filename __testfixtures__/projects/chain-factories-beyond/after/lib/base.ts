import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import nextConnect from 'next-connect'
import { Refused } from './errors'
import signedIn, { signedInRoute } from './signed-in'
import { withHeaders } from './with-headers'

// What asks for a user begins with what all do.
/** @deprecated next-reroute: use authRoute */
export function auth() {
  return base().use(signedIn)
}

// What asks for a user begins with what all do.
export function authRoute(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return baseRoute(async (request, context) => {
    const headers = new Headers()
    // next-reroute NR225: Where something fails behind this, `base` answers, and headers that are set here went out with that; now they are lost.
    await signedInRoute(request, headers)
    return withHeaders(await handler(request, context), headers)
  })
}

/** With no more than that. */
export const open = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => baseRoute(handler)

/** @deprecated next-reroute: use baseRoute */
function base() {
  return nextConnect<NextApiRequest, NextApiResponse>({
    onNoMatch: (req, res) => {
      return res.status(405).json({ error: `${req.method} is not allowed` })
    },
    onError: (err, req, res) => {
      if (err instanceof Refused) return res.status(err.status).json({ error: err.message })
      return res.status(500).json({ error: 'Something went wrong' })
    },
  })
}

export function baseRoute(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    try {
      return await handler(request, context)
    } catch (err: any) {
      if (err instanceof Refused) return NextResponse.json({ error: err.message }, { status: err.status })
      return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
    }
  }
}

export default base
