import type { NextApiRequest, NextApiResponse } from 'next'
import { users } from '@/lib/db'
import {
  notFound,
  unauthorized,
} from '@/lib/responses'

export default async function (req: NextApiRequest, res: NextApiResponse) {
  const token = req.headers.authorization
  if (!token) {
    unauthorized(res)
    return null
  }
  const user = await users.byToken(token)
  if (!user) {
    notFound(res, 'Nobody')
    return null
  }
  return user as { id: string }
}
