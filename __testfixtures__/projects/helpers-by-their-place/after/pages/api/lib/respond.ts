import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'

/** Answers with data, and says by which method it was asked for. */
/** @deprecated next-reroute: use respondRoute */
export default function respond(req: NextApiRequest, res: NextApiResponse, data: unknown, status = 200): void {
  res.setHeader('X-Method', req.method ?? '')
  res.status(status).json({ data: data ?? null })
}

/** Answers with data, and says by which method it was asked for. */
export function respondRoute(request: NextRequest, data: unknown, status = 200) {
  return NextResponse.json({ data: data ?? null }, { status, headers: { 'X-Method': String(request.method ?? '') } })
}
