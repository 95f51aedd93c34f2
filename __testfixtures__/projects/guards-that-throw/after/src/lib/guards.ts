import type { NextRequest } from 'next/server'
import { sessions } from './sessions'
import { HttpError } from './http-error'

/** Who asks. @throws where nobody is signed in */
export async function currentUser(request: NextRequest): Promise<{ id: string; roles: string[] }> {
  const id = request.cookies.get('session-id')?.value
  const user = id === undefined ? null : await sessions.user(id)
  if (!user) throw new HttpError(401, 'Sign in first', { 'WWW-Authenticate': 'Cookie' })
  return user
}

export async function currentAdmin(request: NextRequest) {
  const user = await currentUser(request)
  if (!user.roles.includes('admin')) throw new HttpError(403, 'Admins only')
  return user
}

/** @throws where the method is none of these */
export function onlyMethods(request: NextRequest, ...methods: string[]): void {
  if (!methods.includes(request.method)) throw new HttpError(405, `Use ${methods.join(' or ')}`, { Allow: methods.join(', ') })
}
