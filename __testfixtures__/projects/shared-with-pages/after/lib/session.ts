import type { GetServerSidePropsContext, NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { unseal } from 'sessions'

export type Session = { userId: string; name: string }

/** The session of a request to an API Route or a page. */
/** @deprecated next-reroute: use getSessionRoute */
export async function getSession(req: NextApiRequest | GetServerSidePropsContext['req']): Promise<Session | null> {
  const sealed = req.cookies.session
  if (!sealed) return null
  return unseal(sealed)
}

/** The session of a request to an API Route or a page. */
export async function getSessionRoute(request: NextRequest): Promise<Session | null> {
  const sealed = request.cookies.get('session')?.value
  if (!sealed) return null
  return unseal(sealed)
}

// The session, or an answer that says that there is none.
/** @deprecated next-reroute: use requireSessionRoute */
export async function requireSession(req: NextApiRequest, res: NextApiResponse): Promise<Session | null> {
  const session = await getSession(req)
  if (!session) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  return session
}

// The session, or an answer that says that there is none.
export async function requireSessionRoute(request: NextRequest) {
  const session = await getSessionRoute(request)
  if (!session) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return session
}
