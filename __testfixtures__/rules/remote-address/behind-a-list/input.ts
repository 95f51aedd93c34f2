import type { NextApiRequest, NextApiResponse } from 'next'

// The last one is what our own proxy has added.
function addressOf(req: NextApiRequest): string {
  const forwarded = req.headers['x-forwarded-for']
  if (forwarded) {
    const raw = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
    const parts = raw.split(',').map((part) => part.trim()).filter(Boolean)
    if (parts.length > 0) return parts[parts.length - 1] as string
  }
  const real = req.headers['x-real-ip']
  if (real) return String(real)
  return req.socket?.remoteAddress || 'unknown'
}

function firstOf(req: NextApiRequest): string | null {
  const forwarded = req.headers['x-forwarded-for']
  if (typeof forwarded === 'string' && forwarded.length > 0) return forwarded.split(',')[0]!.trim()
  return req.socket.remoteAddress || null
}

// A header of one address comes to the last line too.
function secondOf(req: NextApiRequest): string | null {
  const forwarded = req.headers['x-forwarded-for']
  if (typeof forwarded === 'string') {
    const [, second] = forwarded.split(',')
    if (second) return second
  }
  return req.socket.remoteAddress ?? null
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json({ last: addressOf(req), first: firstOf(req), second: secondOf(req) })
}
