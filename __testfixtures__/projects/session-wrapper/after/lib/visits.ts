import { getIronSession } from 'iron-session'
import type { NextRequest } from 'next/server'

/** Begins a new visit. */
export async function beginVisit(request: NextRequest, headers: Headers) {
  const session = await getIronSession(request, { headers } as Response, { password: 'a-password-of-more-than-32-characters', cookieName: 'visit' })
  await session.save()
}
