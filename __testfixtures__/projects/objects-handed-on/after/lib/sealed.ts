import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextRequest } from 'next/server'
import { vault } from './vault'

export type Context = {
  req: NextApiRequest
  res: NextApiResponse
}

export const setSealed = (headers: Headers, options: { name: string; value: string; maxAge?: number }): void => {
  const { name, value, maxAge = 60 } = options
  headers.set('Set-Cookie', `${name}=${vault.seal(value)}; Max-Age=${maxAge}; HttpOnly`)
}

export const getSealed = (request: NextRequest, name: string): string | null => {
  const cookies = request.headers.get('cookie')
  if (!cookies) return null
  const cookie = cookies.split(';').find((one) => one.trim().startsWith(`${name}=`))
  return cookie ? vault.open(cookie.split('=')[1]) : null
}
