import type { NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth/next'
import { getToken } from 'next-auth/jwt'
import { isAdmin } from './roles'
import { authOptions } from './auth-options'

export type Person = { id: string; role: string }

/** The signed-in person; null for visitors. */
export async function getPerson(req: NextApiRequest, res: NextApiResponse): Promise<Person | null> {
  const session = await getServerSession(req, res, authOptions)
  return (session?.user as Person | undefined) ?? null
}

/** Says who is an admin, and why someone is none. */
export async function checkAdmin(req: NextApiRequest, res: NextApiResponse) {
  try {
    const person = await getPerson(req, res)
    if (!person) return { person: null, error: 'Not signed in' }
    if (!isAdmin(person.role)) return { person: null, error: 'Admins only' }
    return { person, error: null }
  } catch (error) {
    console.error('checkAdmin', error)
    return { person: null, error: 'Server error' }
  }
}

export const getTokenId = async (req: NextApiRequest) => {
  const token = await getToken({ req, secret: process.env.NEXTAUTH_SECRET })
  return token?.sub
}

/** For teams that somebody belongs to. */
export async function throwIfNoTeam(req: NextApiRequest, res: NextApiResponse) {
  const person = await getPerson(req, res)
  if (!person) throw new Error('Unauthorized')
  const { slug } = req.query as { slug: string }
  return { slug, person }
}
