import { userOf } from '../../lib/client'

export default function handler(req, res) {
  const user = userOf(req, res)
  res.status(200).json({ user })
}
