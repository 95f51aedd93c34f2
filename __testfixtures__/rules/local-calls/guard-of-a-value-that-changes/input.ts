import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

interface Session {
  id: string
  team: string
}

async function sessionOf(req: NextApiRequest, res: NextApiResponse): Promise<Session | null> {
  const session: Session | null = await db.session.by(req.headers.authorization)
  if (!session) {
    res.status(401).json({ error: 'Signed out' })
    return null
  }
  let resolved: Session = session
  const user = await db.user.find(session.id)
  if (user?.team && user.team !== session.team) {
    resolved = { id: session.id, team: user.team }
  }
  if (!(await db.plan.allows(resolved.team))) {
    res.status(403).json({ error: 'Not in your plan' })
    return null
  }
  return resolved
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await sessionOf(req, res)
  if (!session) return
  res.status(200).json({ team: session.team })
}
