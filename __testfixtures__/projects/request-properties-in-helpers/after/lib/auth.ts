import type { NextApiRequest } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { people } from './store'

export interface Person {
  id: string
  admin: boolean
}

export interface SignedInRequest extends NextApiRequest {
  person: Person
}

export const signedIn = (handler: (request: NextRequest, context: { params: Promise<any> } & { person: SignedInRequest['person'] }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const person: Person | null = await people.byToken(request.headers.get('authorization') ?? undefined)
  if (!person) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  audit(request, person, 'in')
  return handler(request, { ...context, person })
}

/** Writes down who did what. */
export function audit(request: NextRequest, person: SignedInRequest['person'], what = 'something') {
  console.info(person.id, request.method, what)
}

export const mayEdit = ({ person }: { person: Person }, owner: string) => person.admin || person.id === owner

/** Whether who asks may see a document; those of others are for admins. */
export function canSee(person: SignedInRequest['person'], owner: string) {
  return person.admin || person.id === owner
}

/** Answers itself where who asks may not. */
export function refuseOthers(person: SignedInRequest['person'], owner: string) {
  if (canSee(person, owner)) return
  return NextResponse.json({ error: `${person.id} may not` }, { status: 403 })
}
