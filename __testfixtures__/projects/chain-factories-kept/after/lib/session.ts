import type { ApiRequest } from './types'

export const readSession = (req: ApiRequest): { user: string | undefined } => ({ user: req.cookies.user })
