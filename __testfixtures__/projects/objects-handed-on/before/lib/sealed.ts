import type { NextApiRequest, NextApiResponse } from 'next'
import { vault } from './vault'

export type Context = {
  req: NextApiRequest
  res: NextApiResponse
}

export const setSealed = (ctx: Context, options: { name: string; value: string; maxAge?: number }): void => {
  const { name, value, maxAge = 60 } = options
  ctx.res.setHeader('Set-Cookie', `${name}=${vault.seal(value)}; Max-Age=${maxAge}; HttpOnly`)
}

export const getSealed = (ctx: Context, name: string): string | null => {
  const cookies = ctx.req.headers.cookie
  if (!cookies) return null
  const cookie = cookies.split(';').find((one) => one.trim().startsWith(`${name}=`))
  return cookie ? vault.open(cookie.split('=')[1]) : null
}
