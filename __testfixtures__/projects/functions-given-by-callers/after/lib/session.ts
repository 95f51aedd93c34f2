import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { getSession } from 'next-auth/react'

/** Who asks; tests may read the session otherwise. */
export async function currentUser(request: NextRequest, read = getSession): Promise<string | null> {
  // next-reroute NR208: With a body, next-auth asked itself by POST here and may have got nothing; now it always asks by GET.
  const session = await read({ req: { headers: Object.fromEntries(request.headers) } })
  return session?.user?.email ?? null
}

/** Callers bring the function. */
export async function isSignedIn(request: NextRequest, read: typeof getSession) {
  // next-reroute NR208: With a body, next-auth asked itself by POST here and may have got nothing; now it always asks by GET.
  const session = await read({ req: { headers: Object.fromEntries(request.headers) } })
  if (!session) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
}

/** One caller brings another function. */
export async function nameOf(req: NextApiRequest, read = getSession): Promise<string | null> {
  const session = await read({ req })
  return session?.user?.name ?? null
}

/** Handed on as a value: what calls it is not known. */
export async function imageOf(req: NextApiRequest, read = getSession): Promise<string | null> {
  const session = await read({ req })
  return session?.user?.image ?? null
}

export const readers = { imageOf }
