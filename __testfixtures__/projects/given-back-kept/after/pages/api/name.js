import { nameOfUser } from '../../lib/put'

export default async function handler(req, res) {
  const name = await nameOfUser(req)
  res.json({ name, user: req.user })
}
