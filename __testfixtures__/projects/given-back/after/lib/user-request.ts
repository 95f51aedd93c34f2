import type { NextApiRequest } from 'next'

export interface User {
  id: string
  teamId?: string
  writes?: boolean
}

export interface UserRequest extends NextApiRequest {
  user: User
  team?: { name: string }
  locale?: string
  tenant?: string
}

export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message)
  }
}
