import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

interface Profile {
  id: string
  // shown to other members
  nick?: string
}

export default async function handler(req: NextApiRequest, res: NextApiResponse<Profile[] | { message: string }>): Promise<void> {
  if (!req.headers.authorization) {
    return res.status(401).json({ message: 'Sign in' }) as unknown as void
  }
  const rows = await db.profile.all()
  return (res as NextApiResponse).status(200).json(
    // private fields stay here
    rows.map(({ id, nick }: Profile) => ({ id, nick })),
  )
}
