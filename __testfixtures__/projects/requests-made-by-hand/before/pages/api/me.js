import { clientOf, userOf } from '../../lib/auth'

export default async function handler(req, res) {
  res.status(200).json({ user: await userOf(req), client: clientOf(req) })
}
