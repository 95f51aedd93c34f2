import type { NextApiRequest, NextApiResponse } from 'next'

export interface User {
  id: string
  isAdmin: boolean
}
export type UserRequest = NextApiRequest & { user: User }
export type Next = (error?: unknown) => void
export type Middleware = (req: UserRequest, res: NextApiResponse, next: Next) => unknown
