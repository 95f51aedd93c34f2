import { NextResponse, type NextRequest } from 'next/server'
import { findUser } from 'accounts'

/** Signed-in users only: what they are goes along on the request. */
export const withUser = (handler: (request: NextRequest, context: { params: Promise<any> } & { userId: any; isAdmin: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  if (request.method === 'OPTIONS') return new Response(null)
  const user = await findUser(request.headers.get('authorization') ?? undefined)
  if (!user) return NextResponse.json({ message: 'Sign in.' }, { status: 401 })
  const userId = user.id
  const isAdmin = user.role === 'admin'
  return handler(request, { ...context, userId, isAdmin })
}
