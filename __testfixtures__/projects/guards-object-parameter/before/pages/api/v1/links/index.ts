import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../../lib/db'
import verifyUser from '../../../../lib/api/verify-user'

export default async function links(req: NextApiRequest, res: NextApiResponse) {
  const user = await verifyUser({ req, res })
  if (!user) return

  if (req.method === 'GET') {
    const links = await db.link.findMany({ where: { owner: user.id, tag: req.query.tag as string | undefined } })
    return res.status(200).json({ answer: links })
  } else if (req.method === 'POST') {
    if (user.username === 'demo')
      return res.status(400).json({
        answer: 'Links of the demo stay as they are.',
      })

    const link = await db.link.create({ data: { ...req.body, owner: user.id } })
    return res.status(201).json({ answer: link })
  }

  return res.status(405).json({ answer: 'Not allowed.' })
}
