import type { NextRequest } from 'next/server'
import { decode } from 'tokens'

/** The claims, or what is wrong. */
export default async function verifyToken(request: NextRequest): Promise<{ id: number } | string> {
  const token = request.headers.get('authorization')?.split(' ')[1] ?? request.cookies.get('session-token')?.value
  if (!token) return 'Sign in to go on.'

  const claims = await decode(token)
  if (!claims || claims.exp < 1000) return 'Sign in again.'
  return claims
}
