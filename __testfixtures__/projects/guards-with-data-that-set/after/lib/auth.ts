import { NextResponse, type NextRequest } from 'next/server'
import { createClient, type Person } from 'accounts'
import { withHeaders } from './with-headers'

/** A client that keeps its session in cookies. */
function clientFor(request: NextRequest, headers: Headers) {
  return createClient({
    get: (name: string) => request.cookies.get(name)?.value,
    set(name: string, value: string) {
      headers.set('Set-Cookie', `${name}=${value}; Path=/; HttpOnly`)
    },
  })
}

/** Who asks, or null. */
export async function currentPerson(request: NextRequest, headers: Headers): Promise<Person | null> {
  try {
    return await clientFor(request, headers).person()
  } catch (error) {
    console.error('No person', error)
    return null
  }
}

/** Answers itself where nobody is signed in, or one with the wrong role is. */
export async function requireRole(request: NextRequest, headers: Headers, roles: string[] = ['editor', 'admin']) {
  const person = await currentPerson(request, headers)

  if (!person) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401, headers })
  }

  if (!roles.includes(person.role)) {
    headers.set('X-Role', String(person.role))
    return NextResponse.json({ error: 'Not for you' }, { status: 403, headers })
  }

  return person
}

/** The same for those who run the place. */
export async function requireAdmin(request: NextRequest, headers: Headers) {
  const person = await requireRole(request, headers, ['admin'])
  if (person instanceof Response) return person
  if (person.locked) {
    return new Response(null, { status: 423, headers })
  }

  return { person, since: person.since }
}

/** Keeps its session by itself. */
export async function requireGuest(request: NextRequest, headers: Headers) {
  const client = createClient({
    get: (name: string) => request.cookies.get(name)?.value,
    set: (name: string, value: string) => headers.append('X-Guest', `${name}:${value}`),
  })
  const person = await client.person()
  if (person) {
    return NextResponse.json({ error: 'Signed in already' }, { status: 409, headers })
  }
  return { client }
}

export const withRole = (handler: (request: NextRequest, context: { params: Promise<any> } & { person: Person }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const headers = new Headers()
  const person = await requireRole(request, headers)
  if (person instanceof Response) return person
  return withHeaders(await handler(request, { ...context, person }), headers)
}
