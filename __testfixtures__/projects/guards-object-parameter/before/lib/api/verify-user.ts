import type { NextApiRequest, NextApiResponse } from 'next'
import verifyToken from './verify-token'
import { db } from '../db'

type Exchange = {
  req: NextApiRequest
  res: NextApiResponse
}

export type User = { id: number; username: string; locked: boolean }

export default async function verifyUser({ req, res }: Exchange): Promise<User | null> {
  const token = await verifyToken({ req })

  if (typeof token === 'string') {
    res.status(401).json({ answer: token })
    return null
  }

  const user = await db.user.findUnique({ where: { id: token.id } })

  if (!user) {
    res.status(404).json({ answer: 'Nobody has this token.' })
    return null
  }

  if (user.locked) {
    res.status(403).json({
      answer: 'Your account is locked.',
    })
    return null
  }

  return user
}
