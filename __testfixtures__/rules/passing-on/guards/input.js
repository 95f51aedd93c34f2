import nc from 'next-connect'
import db from '../../lib/db'
import { verify } from '../../lib/tokens'

// Only with a token.
const isSignedIn = async (req, res, next) => {
  if (!req.headers.authorization) {
    return res.status(401).json({ message: 'no token' })
  }
  const valid = await verify(req.headers.authorization)
  if (valid) {
    next()
  } else {
    res.status(401).json({ message: 'bad token' })
  }
}

function isOpen(req, res, next) {
  if (db.closed) return res.status(503).end()
  return next()
}

async function connect(req, res, next) {
  await db.connect()
  next()
}

async function find(req, res, next) {
  const item = await db.items.find(String(req.query.id))
  if (!item) return next(new Error('no such item'))
  res.json(item)
}

const handler = nc({
  onError: (err, req, res) => {
    res.status(500).json({ error: err.message })
  },
})
  .use(connect)
  .get(find)
  .use(isSignedIn, isOpen)
  .delete(async (req, res) => {
    await db.items.remove(String(req.query.id))
    res.status(204).end()
  })

export default handler
