import type { NextApiRequest, NextApiResponse } from 'next'
import { checkToken, setLocale } from './check-token'
import { ApiError, type UserRequest } from './user-request'

type Handler = (req: UserRequest, res: NextApiResponse) => unknown

/** Says what went wrong. */
export function fail(error: unknown, res: NextApiResponse) {
  if (error instanceof ApiError) return res.status(error.status).json({ message: error.message })
  return res.status(500).json({ message: (error as Error).message })
}

export const withUser = (handler: Handler) => async (req: NextApiRequest, res: NextApiResponse) => {
  try {
    await checkToken(req as UserRequest, res)
    setLocale(req as UserRequest)
    await handler(req as UserRequest, res)
  } catch (error) {
    fail(error, res)
  }
}
