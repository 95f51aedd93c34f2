import { prisma } from '../../lib/prisma'

export default async function handler(req, res) {
  const { siteId, search } = req.query

  if (req.method === 'GET') {
    const posts = await prisma.post.findMany({
      where: { site: { id: siteId }, OR: [{ title: { contains: search } }, { content: { contains: search } }] },
    })
    return res.status(200).json(posts)
  }
  if (req.method === 'POST') {
    const post = await prisma.post.create({ data: { title: 'New', site: { connect: { id: siteId } } } })
    return res.status(201).json(post)
  }
  res.status(405).end()
}
