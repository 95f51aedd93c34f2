import { NextResponse } from 'next/server'
import { log } from 'logs'

export async function POST(request) {
  // next-reroute NR215: Nothing puts `session` on the request here: it was missing in the API Route, and it is missing still.
  const userId = request.session?.user?.id || null
  // next-reroute NR215: Nothing puts `ip` on the request here: it was missing in the API Route, and it is missing still.
  log('asked', { ip: request.ip, userId })
  // next-reroute NR215: Nothing puts `ip` on the request here: it was missing in the API Route, and it is missing still.
  await log('from', request.ip || (request.headers.get('x-real-ip') ?? undefined))
  // next-reroute NR215: Nothing puts `params` on the request here: it was missing in the API Route, and it is missing still.
  return NextResponse.json({ userId, path: Number(request.params?.id) })
}
