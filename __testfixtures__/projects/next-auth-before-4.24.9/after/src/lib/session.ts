import type { GetServerSidePropsContext } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { getServerSession } from 'next-auth/next'
import { authOptions } from './auth-options'
import { serverSession } from './server-session'

export type Person = { id: string; role: string }

/** The signed-in person; null for visitors. */
export async function getPerson(): Promise<Person | null> {
  const session = await serverSession(authOptions)
  return (session?.user as Person | undefined) ?? null
}

/** For pages. */
export async function getViewer({ req, res }: GetServerSidePropsContext) {
  const session = await getServerSession(req, res, authOptions)
  return session?.user?.email ?? null
}

/** Lets admins through only. */
export function withAdmin(handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) {
  return async (request: NextRequest, context: { params: Promise<any> }) => {
    const session = await serverSession(authOptions)
    if ((session?.user as Person | undefined)?.role !== 'admin') return NextResponse.json({ error: 'Admins only' }, { status: 403 })
    return handler(request, context)
  }
}
