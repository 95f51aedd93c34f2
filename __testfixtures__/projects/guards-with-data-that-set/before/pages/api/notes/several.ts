import type { NextApiRequest, NextApiResponse } from 'next'
import { mayRead } from 'notes'
import { requireRole } from '../../../lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  for (const role of ['editor', 'admin']) {
    if (!(await mayRead(role))) continue
    const person = await requireRole(req, res, [role])
    if (!person) return
  }
  res.status(200).json({ read: true })
}
