import { createRouter } from 'next-connect'
import db from '../../lib/db'

class Denied extends Error {}

async function signIn(req, res, next) {
  if (req.headers.authorization) {
    try {
      req.user = await db.users.find(req.headers.authorization)
      return next()
    } catch (error) {
      return res.status(401).json({ error: error.message })
    }
  }
  req.user = { name: 'nobody' }
  return next()
}

const may = (what) => (req, res, next) => {
  if (req.user.name === 'nobody') throw new Denied(`nobody may ${what}`)
  if (req.user.reads && what !== 'read') throw new Denied(`${req.user.name} may only read`)
  return next()
}

const list = async (req, res) => {
  const items = await db.items.list(req.user.name)
  if (items.length === 0) throw new Error('no items')
  res.json({ items })
}

const router = createRouter().use(signIn)

router.get(list)
router.post(may('write'), async (req, res) => {
  res.status(201).json({ by: req.user.name })
})

export default router.handler({
  onError(error, req, res) {
    res.status(error instanceof Denied ? 403 : 500).json({ failed: error.message })
  },
})
