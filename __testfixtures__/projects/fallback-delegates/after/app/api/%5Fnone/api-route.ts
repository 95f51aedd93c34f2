import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

/** Several routes answer this; its place made it an endpoint, which nobody wished. */
/** @deprecated next-reroute: use noneRoute */
export default function none(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('x-count', '0')
  res.status(200).json({ found: [], by: req.headers['x-user'] ?? 'anyone' })
}

/** Several routes answer this; its place made it an endpoint, which nobody wished. */
export function noneRoute(request: NextRequest) {
  return NextResponse.json({ found: [], by: request.headers.get('x-user') ?? 'anyone' }, { headers: { 'x-count': '0' } })
}
