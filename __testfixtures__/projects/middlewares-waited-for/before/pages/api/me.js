import { useAuth } from '../../lib/middleware'

export default async (req, res) => {
  await useAuth(req, res)

  res.json({ name: req.user.name })
}
