import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from './store'

export interface UserRequest extends NextApiRequest {
  user: { id: string }
}

export async function signedIn(req: UserRequest, res: NextApiResponse, next: () => void) {
  const user = await store.user(req.headers.authorization)
  if (!user) return res.status(401).end()
  req.user = user
  next()
}
