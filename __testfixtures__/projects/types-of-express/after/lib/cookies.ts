import type { NextRequest } from 'next/server'
import { Response as ExpressResponse } from 'express'

/** @deprecated next-reroute: use setTokenRoute */
export const setToken = (res: ExpressResponse, token: string): void => {
  res.setHeader('Set-Cookie', `token=${token}; Path=/; HttpOnly`)
}

export const setTokenRoute = (headers: Headers, token: string): void => {
  headers.set('Set-Cookie', `token=${token}; Path=/; HttpOnly`)
}

export const tokenOf = (request: NextRequest): string | undefined => request.cookies.get('token')?.value
