import { models } from '../../lib/models'

// Another library, which takes lists where Prisma does not.
export default async function handler(req, res) {
  const users = await models.user.findMany({ where: { id: req.query.id } })
  res.status(200).json(users)
}
