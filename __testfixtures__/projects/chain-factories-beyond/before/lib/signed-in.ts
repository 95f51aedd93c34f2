import type { NextApiRequest, NextApiResponse } from 'next'
import type { Middleware } from 'next-connect'
import { renew } from 'renewals'
import { Refused } from './errors'
import { setToken } from './tokens'

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

export default signedIn
