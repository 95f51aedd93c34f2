import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { createClient, type Person } from 'accounts'

/** A client that keeps its session in cookies. */
function clientFor(req: NextApiRequest, res: NextApiResponse) {
  return createClient({
    get: (name: string) => req.cookies[name],
    set(name: string, value: string) {
      res.setHeader('Set-Cookie', `${name}=${value}; Path=/; HttpOnly`)
    },
  })
}

/** Who asks, or null. */
export async function currentPerson(req: NextApiRequest, res: NextApiResponse): Promise<Person | null> {
  try {
    return await clientFor(req, res).person()
  } catch (error) {
    console.error('No person', error)
    return null
  }
}

/** Answers itself where nobody is signed in, or one with the wrong role is. */
export async function requireRole(req: NextApiRequest, res: NextApiResponse, roles: string[] = ['editor', 'admin']): Promise<Person | null> {
  const person = await currentPerson(req, res)

  if (!person) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }

  if (!roles.includes(person.role)) {
    res.setHeader('X-Role', person.role)
    res.status(403).json({ error: 'Not for you' })
    return null
  }

  return person
}

/** The same for those who run the place. */
export async function requireAdmin(req: NextApiRequest, res: NextApiResponse) {
  const person = await requireRole(req, res, ['admin'])
  if (!person) return null
  if (person.locked) {
    res.status(423).end()
    return null
  }

  return { person, since: person.since }
}

/** Keeps its session by itself. */
export async function requireGuest(req: NextApiRequest, res: NextApiResponse) {
  const client = createClient({
    get: (name: string) => req.cookies[name],
    set: (name: string, value: string) => res.appendHeader('X-Guest', `${name}:${value}`),
  })
  const person = await client.person()
  if (person) {
    res.status(409).json({ error: 'Signed in already' })
    return false
  }
  return { client }
}

export const withRole = (handler: (req: NextApiRequest, res: NextApiResponse, person: Person) => unknown): NextApiHandler => async (req, res) => {
  const person = await requireRole(req, res)
  if (!person) return
  return handler(req, res, person)
}
