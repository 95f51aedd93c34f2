import type { NextApiRequest } from 'next'
import { decode } from 'tokens'

type Request = {
  req: NextApiRequest
}

/** The claims, or what is wrong. */
export default async function verifyToken({ req }: Request): Promise<{ id: number } | string> {
  const token = req.headers['authorization']?.split(' ')[1] ?? req.cookies['session-token']
  if (!token) return 'Sign in to go on.'

  const claims = await decode(token)
  if (!claims || claims.exp < 1000) return 'Sign in again.'
  return claims
}
