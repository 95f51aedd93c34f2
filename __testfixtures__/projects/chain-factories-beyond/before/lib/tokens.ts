import type { ServerResponse } from 'node:http'
import type { NextApiResponse } from 'next'
import { COOKIE } from './names'

/** Gives the response back, for chains. */
export const setToken = (response: NextApiResponse | ServerResponse, token: string): NextApiResponse | ServerResponse => {
  response.setHeader('Set-Cookie', `${COOKIE}=${token}; Path=/`)
  return response
}
