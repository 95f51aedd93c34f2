import { NextResponse, type NextRequest } from 'next/server'
import { connect } from 'database'

const users = connect('users')

export type User = { id: string; role: 'owner' | 'member' }

export async function requireUser(request: NextRequest) {
  const user: User | null = await users.find(request.headers.get('authorization') ?? undefined)
  if (!user) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return user
}

export type Account = Exclude<Awaited<ReturnType<typeof requireUser>>, Response>

export function requireKey(request: NextRequest) {
  const key = request.headers.get('x-key') ?? undefined
  if (typeof key !== 'string') {
    return NextResponse.json({ error: 'No key' }, { status: 403 })
  }
  return { key }
}
