import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import { prisma } from '../../lib/prisma'

export default nc<NextApiRequest, NextApiResponse>({ attachParams: true })
  .get(listPosts)
  // Drafts go, too.
  .delete(async (req: NextApiRequest, res: NextApiResponse) => {
    await prisma.post.deleteMany({ where: { draft: true } })
    res.status(204).end()
  })

async function listPosts(req: NextApiRequest, res: NextApiResponse) {
  const posts = await prisma.post.findMany({ take: Number(req.query.take ?? 10) })
  return res.status(200).json({ posts })
}
