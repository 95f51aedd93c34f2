import type { NextApiRequest } from 'next'
import { decode } from 'tokens'

type Props = {
  req: NextApiRequest
}

/** The claims, or what is wrong. */
export default async function verifyToken({ req }: Props): Promise<{ id: number } | string> {
  const token = req.headers['authorization']?.split(' ')[1] ?? req.cookies['session-token']
  if (!token) return 'You must be logged in.'

  const claims = await decode(token)
  if (!claims || claims.exp < 1000) return 'Your session has expired.'
  return claims
}
