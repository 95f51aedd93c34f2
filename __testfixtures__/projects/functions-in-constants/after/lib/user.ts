import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { users } from 'users'
import waitsFor from './waits'

/** @deprecated next-reroute: use checkUserRoute */
const checkUser = (role: string) => async (req: NextApiRequest, res: NextApiResponse, next: () => void) => {
  const user = await users.find(req.headers['x-user'])
  if (user?.role !== role) return res.status(401).json({ error: `Only for ${role}` })
  next()
}

const checkUserRoute = (role: string) => async (request: NextRequest) => {
  const user = await users.find(request.headers.get('x-user') ?? undefined)
  if (user?.role !== role) return NextResponse.json({ error: `Only for ${role}` }, { status: 401 })
}

export const forStaff = checkUserRoute('staff')

/** For those who own it. */
/** @deprecated next-reroute: use forOwnersRoute */
export const forOwners = waitsFor(checkUser('owner'))

/** For those who own it. */
export const forOwnersRoute = checkUserRoute('owner')
