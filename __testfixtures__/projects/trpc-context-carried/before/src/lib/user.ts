import type { NextApiRequest } from 'next'

/** Whom the cookie names. */
export const userOf = async (req: NextApiRequest) => req.cookies.user
