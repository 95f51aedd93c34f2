import { NextResponse, type NextRequest } from 'next/server'
import { db } from './db'

interface Checked {
  isKnown: boolean
  userId: string | null
}

async function check(token: string | undefined): Promise<Checked> {
  return token === undefined ? { isKnown: false, userId: null } : db.check(token)
}

/** Who asks. */
export async function requireUser(request: NextRequest) {
  const { isKnown, userId } = await check(request.headers.get('authorization') ?? undefined)
  if (!isKnown) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return userId
}

/** Who asks, if that is one of the role. */
export async function requireRole(request: NextRequest, role: string) {
  const { isKnown, userId } = await check(request.headers.get('authorization') ?? undefined)
  const problem = isKnown ? await db.problemOf(userId, role) : 'Sign in first'
  if (problem) {
    return NextResponse.json({ error: problem }, { status: 403 })
  }
  return userId
}

export function requireAdmin(request: NextRequest) {
  return requireRole(request, 'admin')
}

export async function requireOwner(request: NextRequest) {
  return requireRole(request, 'owner')
}
