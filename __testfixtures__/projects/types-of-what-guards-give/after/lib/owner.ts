import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { connect } from 'database'
import type { User } from './auth'

const users = connect('users')

/** @deprecated next-reroute: use requireOwnerRoute */
export async function requireOwner(req: NextApiRequest, res: NextApiResponse) {
  const owner: User | null = await users.find(req.headers.authorization)
  if (!owner || owner.role !== 'owner') {
    res.status(403).json({ error: 'Owners only' })
    return null
  }
  return owner
}

export async function requireOwnerRoute(request: NextRequest) {
  const owner: User | null = await users.find(request.headers.get('authorization') ?? undefined)
  if (!owner || owner.role !== 'owner') {
    return NextResponse.json({ error: 'Owners only' }, { status: 403 })
  }
  return owner
}
