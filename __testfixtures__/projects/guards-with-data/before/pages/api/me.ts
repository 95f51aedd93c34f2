import type { NextApiRequest, NextApiResponse } from 'next'
import { requireMember } from '../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).json({ error: 'GET only' })
  const member = await requireMember(req, res)
  if (!member) return

  res.status(200).json({ id: member.id, role: member.role })
}
