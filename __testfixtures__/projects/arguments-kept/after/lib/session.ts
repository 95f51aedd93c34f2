import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import * as React from 'react'
import { cache } from 'react'
import { users } from 'database'

/** Who asks: each render looks once. */
const currentUser = cache(async (request: NextRequest) => {
  const token = request.cookies.get('session')?.value ?? null
  if (token === null) return null
  return (await users.byToken(token)) as { id: string; role: string } | null
})

// The page about accounts asks for it too.
/** @deprecated next-reroute: use localeOfRoute */
export const localeOf: (req: Pick<NextApiRequest, 'headers'>) => string = React.cache((req) => req.headers['accept-language']?.split(',')[0] ?? 'en')

// The page about accounts asks for it too.
export const localeOfRoute = React.cache((request: NextRequest) => request.headers.get('accept-language')?.split(',')[0] ?? 'en')

export async function requireUser(request: NextRequest) {
  const user = await currentUser(request)
  if (!user) throw new Error('Nobody is signed in')
  return user
}

/** Answers for those who may not. */
export const requireRole = cache(async (request: NextRequest, role: string) => {
  const user = await currentUser(request)
  if (user && user.role === role) return user
  return NextResponse.json({ error: `Only for ${role}` }, { status: 403, headers: { 'X-Role': role } })
})
