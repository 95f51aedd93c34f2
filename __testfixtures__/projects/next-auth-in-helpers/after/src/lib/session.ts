import type { NextRequest } from 'next/server'
import { getServerSession } from 'next-auth/next'
import { getToken } from 'next-auth/jwt'
import { isAdmin } from './roles'
import { authOptions } from './auth-options'
import { readQuery } from './read-query'

export type Person = { id: string; role: string }

/** The signed-in person; null for visitors. */
export async function getPerson(): Promise<Person | null> {
  const session = await getServerSession(authOptions)
  return (session?.user as Person | undefined) ?? null
}

/** Says who is an admin, and why someone is none. */
export async function checkAdmin() {
  try {
    const person = await getPerson()
    if (!person) return { person: null, error: 'Not signed in' }
    if (!isAdmin(person.role)) return { person: null, error: 'Admins only' }
    return { person, error: null }
  } catch (error) {
    console.error('checkAdmin', error)
    return { person: null, error: 'Server error' }
  }
}

export const getTokenId = async (request: NextRequest) => {
  const token = await getToken({ req: request, secret: process.env.NEXTAUTH_SECRET })
  return token?.sub
}

/** For teams that somebody belongs to. */
export async function throwIfNoTeam(request: NextRequest, { params }: { params: Promise<any> }) {
  const person = await getPerson()
  if (!person) throw new Error('Unauthorized')
  const { slug } = readQuery(request, await params) as { slug: string }
  return { slug, person }
}
