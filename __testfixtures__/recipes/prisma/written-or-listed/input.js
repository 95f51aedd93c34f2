import { prisma } from '../../lib/prisma'

// A field that is written may hold a list, and `in` takes one.
export default async function handler(req, res) {
  const { id, name, ids } = req.query
  await prisma.user.update({ where: { id }, data: { name } })
  const users = await prisma.user.findMany({ where: { id: { in: ids } } })
  res.status(200).json(users)
}
