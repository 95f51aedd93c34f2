import nc from 'next-connect'
import jwt from 'jsonwebtoken'
import db from '../../lib/db'

const isAuth = async (req, res, next) => {
  const { authorization } = req.headers
  if (authorization) {
    // Bearer xxx => xxx
    const token = authorization.slice(7, authorization.length)
    jwt.verify(token, 'a secret', (err, decode) => {
      if (err) {
        res.status(401).send({ message: 'Token is not valid' })
      } else {
        req.user = decode
        next()
      }
    })
  } else {
    res.status(401).send({ message: 'Token is not supplied' })
  }
}

const isEditor = (req, res, next) => {
  jwt.verify(req.headers['x-pass'], 'a secret', (err, pass) => {
    if (err || !pass.edits) return res.status(403).json({ message: err ? err.message : 'reads only' })
    next()
  })
}

const handler = nc()

handler.use(isAuth)

handler.get(async (req, res) => {
  const user = await db.users.find(req.user.id)
  res.json({ user })
})

handler.use(isEditor).delete(async (req, res) => {
  await db.users.remove(req.user.id)
  res.status(204).end()
})

export default handler
