import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import type { Middleware } from 'next-connect'
import { renew } from 'renewals'
import { Refused } from './errors'
import { setToken, setTokenRoute } from './tokens'

/** @deprecated next-reroute: use signedInRoute */
const signedIn: Middleware<NextApiRequest, NextApiResponse> = async function (req, res, next) {
  if (req.cookies.token) {
    next()
    return
  }

  const old = req.headers['x-renew'] as string | undefined
  if (old) {
    const token: string = await renew(old)
    setToken(res, token)
    next()
    return
  }

  throw new Refused(401, 'sign in first')
}

export const signedInRoute = async function (request: NextRequest, headers: Headers) {
  if (request.cookies.get('token')?.value) {
    return
  }

  const old = request.headers.get('x-renew') as string | undefined
  if (old) {
    const token: string = await renew(old)
    setTokenRoute(headers, token)
    return
  }

  throw new Refused(401, 'sign in first')
}

export default signedIn
