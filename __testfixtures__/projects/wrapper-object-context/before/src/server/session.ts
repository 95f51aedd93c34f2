import type { NextApiRequest } from 'next'
import { unseal } from 'sessions'

export type Session = { userId: string; plan: 'free' | 'paid' }

export async function getSession(req: NextApiRequest): Promise<Session | null> {
  const sealed = req.cookies.session
  return sealed ? unseal(sealed) : null
}
