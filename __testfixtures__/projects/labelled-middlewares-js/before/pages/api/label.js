import { label } from 'next-api-middleware'
import { db } from '../../lib/db'

const auth = async (req, res, next) => {
  const user = await db.user(req.headers.authorization)
  if (!user) return res.status(401).json({ error: 'Who asks?' })
  req.user = user
  await next()
}

// Five at most.
const limit = async (req, res, next) => {
  if ((await db.count(req.user.id)) > 5) {
    res.status(429).end()
    return
  }
  return next()
}

const withMiddleware = label({ auth, limits: [limit] }, ['auth', 'limits'])

export default withMiddleware()(async (req, res) => {
  res.status(200).json(await db.notes(req.user.id))
})
