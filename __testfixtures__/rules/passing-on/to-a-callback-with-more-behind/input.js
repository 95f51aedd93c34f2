import db from '../../lib/db'
import { verify } from '../../lib/tokens'

function authenticate(req, res, next) {
  const user = verify(req.headers.authorization)
  if (!user) return res.status(401).json({ error: 'no user' })
  next()
}

export default function handler(req, res) {
  authenticate(req, res, () => {
    res.status(200).json(db.list())
  })
  db.count()
}
