import type { NextApiRequest, NextApiResponse } from 'next'
import verifyToken from './verify-token'
import { db } from '../db'

type Props = {
  req: NextApiRequest
  res: NextApiResponse
}

export type User = { id: number; username: string; locked: boolean }

export default async function verifyUser({ req, res }: Props): Promise<User | null> {
  const token = await verifyToken({ req })

  if (typeof token === 'string') {
    res.status(401).json({ response: token })
    return null
  }

  const user = await db.user.findUnique({ where: { id: token.id } })

  if (!user) {
    res.status(404).json({ response: 'User not found.' })
    return null
  }

  if (user.locked) {
    res.status(403).json({
      response: 'This account is locked.',
    })
    return null
  }

  return user
}
