import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../../lib/db'
import verifyUser from '../../../../lib/api/verify-user'

export default async function link(req: NextApiRequest, res: NextApiResponse) {
  const user = await verifyUser({ req, res })
  if (!user) return

  const id = Number(req.query.id)
  if (req.method === 'PUT') {
    const updated = await db.link.update({ where: { id, owner: user.id }, data: req.body })
    return res.status(200).json({ answer: updated })
  }
  if (req.method === 'DELETE') {
    await db.link.delete({ where: { id, owner: user.id } })
    return res.status(200).json({ answer: 'Deleted.' })
  }
  return res.status(405).json({ answer: 'Not allowed.' })
}
