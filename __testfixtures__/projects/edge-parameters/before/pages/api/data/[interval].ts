import type { NextRequest } from 'next/server'
import { read } from 'store'

export const config = { runtime: 'edge' }

export default async function handler(req: NextRequest) {
  const interval = req.nextUrl.searchParams.get('interval')
  if (!interval) return new Response('No interval', { status: 400 })
  const part = req.nextUrl.searchParams.get('part')
  return Response.json({ interval, part, path: req.nextUrl.pathname, data: await read(interval) })
}
