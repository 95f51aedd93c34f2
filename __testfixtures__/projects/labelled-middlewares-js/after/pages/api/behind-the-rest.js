import { use } from 'next-api-middleware'
import { db } from '../../lib/db'

// Where the one further in refuses, the library never comes back here.
const timed = async (req, res, next) => {
  const before = Date.now()
  await next()
  await db.measure(Date.now() - before)
}

const auth = async (req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end()
  await next()
}

export default use(timed, auth)(async (req, res) => {
  res.json({ notes: await db.notes() })
})
