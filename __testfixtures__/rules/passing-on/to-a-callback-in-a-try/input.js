import db from '../../lib/db'
import { verify } from '../../lib/tokens'

// What the handler throws at once is answered here.
function authenticate(req, res, next) {
  try {
    req.user = verify(req.headers.authorization)
    next()
  } catch (error) {
    res.status(401).json({ error: error.message })
  }
}

export default function handler(req, res) {
  return authenticate(req, res, () => {
    res.status(200).json(db.list(req.user.id))
  })
}
