import type { NextApiRequest, NextApiResponse } from 'next'
import { verify } from 'tokens'
import { db } from './db'

export type Member = { id: string; teamId: string; role: 'owner' | 'member' }

/**
 * The member that a request comes from. Answers itself where there is none, and gives null.
 */
export async function requireMember(req: NextApiRequest, res: NextApiResponse): Promise<Member | null> {
  const header = req.headers.authorization
  if (!header?.startsWith('Bearer ')) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }

  const claims = await verify(header.slice('Bearer '.length))
  const member = claims && (await db.members.find(claims.sub))
  if (!member) {
    res.status(401).json({ error: 'Session expired' })
    return null
  }
  return member
}

/** Only owners get further. */
export async function requireOwner(req: NextApiRequest, res: NextApiResponse) {
  const member = await requireMember(req, res)
  if (!member) return null
  if (member.role !== 'owner') {
    res.status(403).json({ error: 'Owners only' })
    return null
  }
  return member
}

/** The team of the URL, if the member may see it. */
export async function teamOf(req: NextApiRequest, res: NextApiResponse, member: Member) {
  const team = await db.teams.find(req.query.team as string)
  if (!team || team.id !== member.teamId) {
    res.status(404).json({ error: `No team ${req.query.team}` })
    return
  }
  return team as { id: string; name: string }
}
