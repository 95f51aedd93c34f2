import type { NextApiRequest, NextApiResponse } from 'next'
import { serialize } from 'cookie'
import { db } from '../../lib/db'

/** Adds cookies to those that are set already. */
function appendCookies(res: NextApiResponse, cookies: string[]): void {
  const existing = res.getHeader('Set-Cookie')
  const prior = Array.isArray(existing) ? existing : existing ? [String(existing)] : []
  res.setHeader('Set-Cookie', [...prior, ...cookies])
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  appendCookies(res, [serialize('access', '1'), serialize('refresh', '2')])
  if (req.query.more === 'yes') {
    const more = new Set<string>(await db.cookies())
    const before = res.getHeader('Set-Cookie')
    res.setHeader('Set-Cookie', [...(Array.isArray(before) ? before : before ? [String(before)] : []), ...more, 'last=1'])
  }
  res.status(200).json({ set: true })
}
