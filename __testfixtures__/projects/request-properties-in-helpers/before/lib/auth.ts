import type { NextApiRequest, NextApiResponse } from 'next'
import { people } from './store'

export interface Person {
  id: string
  admin: boolean
}

export interface SignedInRequest extends NextApiRequest {
  person: Person
}

type Handler = (req: SignedInRequest, res: NextApiResponse) => unknown

export const signedIn = (handler: Handler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const person: Person | null = await people.byToken(req.headers.authorization)
  if (!person) return res.status(401).json({ error: 'Sign in first' })
  ;(req as SignedInRequest).person = person
  audit(req as SignedInRequest, 'in')
  return handler(req as SignedInRequest, res)
}

/** Writes down who did what. */
export function audit(req: SignedInRequest, what = 'something') {
  console.info(req.person.id, req.method, what)
}

export const mayEdit = ({ person }: { person: Person }, owner: string) => person.admin || person.id === owner

/** Whether who asks may see a document; those of others are for admins. */
export function canSee(req: SignedInRequest, owner: string) {
  const { person } = req
  return person.admin || person.id === owner
}

/** Answers itself where who asks may not. */
export function refuseOthers(req: SignedInRequest, res: NextApiResponse, owner: string) {
  if (canSee(req, owner)) return false
  res.status(403).json({ error: `${req.person.id} may not` })
  return true
}
