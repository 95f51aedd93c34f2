import { NextResponse, type NextRequest } from 'next/server'
import { readToken } from 'tokens'
import { db } from '@/server/db'

export type User = { id: string; name: string; isAdmin: boolean }

/** Runs the handler for signed-in users, and tells it who it is. */
export function withUser(handler: (request: NextRequest, context: { params: Promise<any> } & { user: User }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const user = await currentUser(request.cookies.get('session')?.value)
    if (!user) return NextResponse.json(null, { status: 401 })
    return handler(request, { ...context, user })
  }
}

/** The same for admins. */
export function withAdmin(handler: (request: NextRequest, context: { params: Promise<any> } & { user: User }) => Response | Promise<Response>) {
  return withUser(async (request, context) => {
    const { user } = context
    if (user.isAdmin) {
      return handler(request, context)
    }
    return NextResponse.json(null, { status: 403 })
  })
}

async function currentUser(token: string | undefined): Promise<User | null> {
  if (!token) return null
  const { sub } = await readToken(token)
  return db.users.find(sub)
}
