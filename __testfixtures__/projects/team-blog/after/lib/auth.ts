import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { db } from './db'

export type User = { id: string; role: 'admin' | 'member' }
export type AuthedHandler = (req: NextApiRequest & { user: User }, res: NextApiResponse) => unknown

/** Only signed-in users get through. */
export function withUser(handler: (request: NextRequest, context: { params: Promise<any> } & { user: User }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const token = request.cookies.get('session')?.value
    const user = token ? await db.session.user(token) : null
    if (!user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    return handler(request, { ...context, user })
  }
}

// Answers itself when the key is wrong; callers stop on null.
export async function apiKeyOwner(request: NextRequest) {
  const key = request.headers.get('x-api-key')
  const owner = key ? await db.apiKey.owner(String(key)) : null
  if (!owner) {
    return NextResponse.json({ error: 'Bad key' }, { status: 403 })
  }
  return owner
}
