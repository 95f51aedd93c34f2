import type { NextRequest } from 'next/server'

export interface Session {
  user?: string
}

export async function readSession(request: NextRequest): Promise<Session> {
  const user = request.cookies.get('user')?.value
  return user ? { user } : {}
}
