import type { ApiRequest } from './types'

export interface Session {
  user?: string
}

export async function readSession(req: ApiRequest): Promise<Session> {
  return req.cookies.user ? { user: req.cookies.user } : {}
}
