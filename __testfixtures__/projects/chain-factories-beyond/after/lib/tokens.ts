import type { ServerResponse } from 'node:http'
import type { NextApiResponse } from 'next'
import { COOKIE } from './names'

/** Gives the response back, for chains. */
/** @deprecated next-reroute: use setTokenRoute */
export const setToken = (response: NextApiResponse | ServerResponse, token: string): NextApiResponse | ServerResponse => {
  response.setHeader('Set-Cookie', `${COOKIE}=${token}; Path=/`)
  return response
}

/** Gives the response back, for chains. */
export const setTokenRoute = (headers: Headers, token: string) => {
  headers.set('Set-Cookie', `${COOKIE}=${token}; Path=/`)
}
