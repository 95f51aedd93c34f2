import type { NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import type { ApiRequest } from './types'

/** @deprecated next-reroute: use requireKeyRoute */
export async function requireKey(req: ApiRequest, res: NextApiResponse, next: () => void) {
  const key = req.headers['x-key'] as string | undefined
  if (!key) return res.status(401).json({ error: 'no key' })
  req.spaceId = key
  next()
}

export async function requireKeyRoute(request: NextRequest) {
  const key = request.headers.get('x-key') as string | undefined
  if (!key) return NextResponse.json({ error: 'no key' }, { status: 401 })
  return key
}
