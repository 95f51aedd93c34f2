import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { unseal } from 'sessions'

export type Session = { userId: string; plan: 'free' | 'paid' }

/** @deprecated next-reroute: use getSessionRoute */
export async function getSession(req: NextApiRequest): Promise<Session | null> {
  const sealed = req.cookies.session
  return sealed ? unseal(sealed) : null
}

export async function getSessionRoute(request: NextRequest): Promise<Session | null> {
  const sealed = request.cookies.get('session')?.value
  return sealed ? unseal(sealed) : null
}
