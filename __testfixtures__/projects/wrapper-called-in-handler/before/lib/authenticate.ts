import type { NextApiRequest } from 'next'
import { verify } from 'tokens'

export async function authenticate(req: NextApiRequest): Promise<{ error?: { message: string } }> {
  const token = req.headers.authorization
  if (!token) return { error: { message: 'missing token' } }
  const claims = await verify(token)
  return claims ? {} : { error: { message: 'bad token' } }
}
