import { clientOf, userOf } from '../../lib/auth'

// A link cannot send headers.
export default async function handler(req, res) {
  const user = await userOf({ headers: { authorization: `Bearer ${req.query.token}` } })
  if (!user) return res.status(401).json({ error: 'Who are you?' })
  res.status(200).json({ user, client: clientOf(req) })
}
