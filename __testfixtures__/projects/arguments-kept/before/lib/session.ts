import type { NextApiRequest, NextApiResponse } from 'next'
import * as React from 'react'
import { cache } from 'react'
import { users } from 'database'

/** Who asks: each render looks once. */
const currentUser = cache(async (req: NextApiRequest) => {
  const token = req.cookies.session ?? null
  if (token === null) return null
  return (await users.byToken(token)) as { id: string; role: string } | null
})

// The page about accounts asks for it too.
export const localeOf: (req: Pick<NextApiRequest, 'headers'>) => string = React.cache((req) => req.headers['accept-language']?.split(',')[0] ?? 'en')

export async function requireUser(req: NextApiRequest) {
  const user = await currentUser(req)
  if (!user) throw new Error('Nobody is signed in')
  return user
}

/** Answers for those who may not. */
export const requireRole = cache(async (req: NextApiRequest, res: NextApiResponse, role: string) => {
  const user = await currentUser(req)
  if (user && user.role === role) return user
  res.setHeader('X-Role', role)
  res.status(403).json({ error: `Only for ${role}` })
  return null
})
