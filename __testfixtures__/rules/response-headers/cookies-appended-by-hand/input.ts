import type { NextApiRequest, NextApiResponse } from 'next'
import { serialize } from 'cookie'
import { db } from '../../lib/db'

/** Adds a cookie to those that are set already. */
function appendCookie(res: NextApiResponse, value: string) {
  const existing = res.getHeader('Set-Cookie')
  const next = Array.isArray(existing) ? [...existing, value] : existing ? [String(existing), value] : [value]
  res.setHeader('Set-Cookie', next)
}

function setCookie(res: NextApiResponse, name: string, value: string) {
  // Cookies that were set before stay.
  let cookies = (res.getHeader('Set-Cookie') ?? []) as string | string[]
  if (!Array.isArray(cookies)) {
    cookies = [cookies]
  }
  const cookie = serialize(name, value)
  cookies.push(cookie)
  res.setHeader('Set-Cookie', cookies)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  appendCookie(res, 'a=1; Path=/')
  setCookie(res, 'b', '2')
  if (req.query.more === 'yes') {
    const before = res.getHeader('Set-Cookie')
    const all = Array.isArray(before) ? before.map(String) : before != null ? [String(before)] : []
    all.push(await db.cookie())
    res.setHeader('Set-Cookie', all)
  }
  res.setHeader('Set-Cookie', ([] as string[]).concat((res.getHeader('Set-Cookie') || []) as string[], 'c=3'))
  res.status(200).json({ set: true })
}
