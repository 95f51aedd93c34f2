import type { NextApiRequest } from 'next'
import { sessions } from './sessions'
import { HttpError } from './http-error'

/** Who asks. @throws where nobody is signed in */
export async function currentUser(req: NextApiRequest): Promise<{ id: string; roles: string[] }> {
  const id = req.cookies['session-id']
  const user = id === undefined ? null : await sessions.user(id)
  if (!user) throw new HttpError(401, 'Sign in first', { 'WWW-Authenticate': 'Cookie' })
  return user
}

export async function currentAdmin(req: NextApiRequest) {
  const user = await currentUser(req)
  if (!user.roles.includes('admin')) throw new HttpError(403, 'Admins only')
  return user
}

/** @throws where the method is none of these */
export function onlyMethods(req: NextApiRequest, ...methods: string[]): void {
  if (!methods.includes(req.method!)) throw new HttpError(405, `Use ${methods.join(' or ')}`, { Allow: methods.join(', ') })
}
