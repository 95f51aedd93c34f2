import type { NextApiRequest, NextApiResponse } from 'next'
import { serialize } from 'cookie'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  remember(res, 'theme', String(req.query.theme))
  remember(res, 'seen', '1')
  if (req.query.forget) forget(res, 'seen')
  res.status(200).json({ theme: req.query.theme })
}

function remember(res: NextApiResponse, name: string, value: string) {
  const cookie = serialize(name, value, { path: '/' })
  const before = res.getHeader('Set-Cookie')
  if (!before) {
    res.setHeader('Set-Cookie', cookie)
  } else if (Array.isArray(before)) {
    res.setHeader('Set-Cookie', [...before, cookie])
  } else {
    res.setHeader('Set-Cookie', [before as string, cookie])
  }
}

function forget(res: NextApiResponse, name: string) {
  try {
    const previous = res.getHeader('set-cookie')
    if (Array.isArray(previous)) res.setHeader('set-cookie', previous.concat(serialize(name, '', { maxAge: 0 })))
    else if (typeof previous === 'string') res.setHeader('set-cookie', [previous, serialize(name, '', { maxAge: 0 })])
    else res.setHeader('set-cookie', serialize(name, '', { maxAge: 0 }))
  } catch (error) {
    console.warn(name, error)
  }
}
