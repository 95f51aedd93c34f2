import type { NextApiRequest, NextApiResponse } from 'next'

export interface UserRequest extends NextApiRequest {
  user: string
}

/** Lets nobody in who has not said who they are. */
export const withUser = (handler: (req: UserRequest, res: NextApiResponse) => unknown) => async (req: UserRequest, res: NextApiResponse) => {
  const user = req.headers['x-user'] as string | undefined
  if (!user) return res.status(401).json({ error: 'who are you?' })
  req.user = user
  return handler(req, res)
}
