import type { IncomingMessage, ServerResponse } from 'http'
import { NextResponse, type NextRequest } from 'next/server'
import { db } from './db'

/** The user of a request, of an API Route or of a page. */
/** @deprecated next-reroute: use userOfRoute */
export async function userOf(ctx: { req: IncomingMessage & { cookies: Partial<Record<string, string>> }; res: ServerResponse }) {
  const session = await db.session.find(ctx.req.cookies.token)
  return session?.user
}

/** The user of a request, of an API Route or of a page. */
export async function userOfRoute(request: NextRequest) {
  const session = await db.session.find(request.cookies.get('token')?.value)
  return session?.user
}

/** Answers for whoever may not be here. */
export function refuse(request: NextRequest, reason: string) {
  return NextResponse.json({ reason, path: request.nextUrl.pathname + request.nextUrl.search }, { status: 403 })
}

/** The user of a request; without one it has been answered. */
export async function requireUser(request: NextRequest) {
  const user = await userOfRoute(request)
  if (user) return user

  return refuse(request, 'no user')
}
