import type { NextApiRequest, NextApiResponse } from 'next'
import { getSession } from 'next-auth/react'

/** Who asks; tests may read the session otherwise. */
export async function currentUser(req: NextApiRequest, read = getSession): Promise<string | null> {
  const session = await read({ req })
  return session?.user?.email ?? null
}

/** Callers bring the function. */
export async function isSignedIn(req: NextApiRequest, res: NextApiResponse, read: typeof getSession) {
  const session = await read({ req })
  if (!session) {
    res.status(401).json({ error: 'Sign in first' })
    return false
  }
  return true
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
