import { userOf } from '../../lib/client'

// Called without the response, which fails; others call it as it is meant.
export default function handler(req, res) {
  if (req.query.safe) return res.status(200).json({ user: null })
  res.status(200).json({ user: userOf(req) })
}
