import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { users } from './users'

// Everything in the house needs a user.
/** @deprecated next-reroute: use needUserRoute2 */
export default async function needUser(req: NextApiRequest, res: NextApiResponse) {
  const user = await users.byCookie(req.cookies.user)
  if (!user) {
    res.status(401).json({ error: 'Who are you?' })
    return null
  }
  return user as { id: string }
}

// Everything in the house needs a user.
export async function needUserRoute2(request: NextRequest) {
  const user = await users.byCookie(request.cookies.get('user')?.value)
  if (!user) {
    return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
  }
  return user as { id: string }
}

/** Something else has this name already. */
export const needUserRoute = '/login'
