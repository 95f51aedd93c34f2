import type { NextApiRequest, NextApiResponse } from 'next'
import { prisma } from '../../lib/prisma'

// A filter that is not given is no filter.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { status, owner, q = '' } = req.query

  const tickets = await prisma.ticket.findMany({
    where: { status: status as string | undefined, owner: owner ? String(owner) : undefined, title: { contains: String(q) } },
  })
  res.status(200).json(tickets)
}
