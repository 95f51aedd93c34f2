import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

/** Says how old the answer may be. */
/** @deprecated next-reroute: use freshRoute */
export const fresh = (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  res.setHeader('Cache-Control', 'no-store')
  if (req.headers['x-cached']) return res.status(400).json({ error: 'Never cached' })
  next()
}

/** Says how old the answer may be. */
export const freshRoute = (request: NextRequest, headers: Headers) => {
  headers.set('Cache-Control', 'no-store')
  if (request.headers.get('x-cached')) return NextResponse.json({ error: 'Never cached' }, { status: 400, headers })
}
