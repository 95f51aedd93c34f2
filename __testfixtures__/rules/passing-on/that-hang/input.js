import { createRouter } from 'next-connect'
import db from '../../lib/db'

function isOpen(req, res, next) {
  if (req.query.closed === 'yes') res.status(503)
  else return next()
}

async function isFree(req, res, next) {
  if (req.query.plan === 'free') return next()
  else if (req.query.plan === 'old') return res.status(402)
}

// What it does not know goes nowhere.
function isShort(req, res, next) {
  const short = String(req.query.title ?? '').length < 9
  short && console.log('short')
  if (short) return next()
}

async function signIn(req, res, next) {
  const user = await db.users.find(req.headers.authorization)
  if (!user?.active) {
    console.log('inactive')
    return
  }
  req.user = user
  return next()
}

const router = createRouter()
  .get(isOpen, async (req, res) => {
    res.json(await db.items.list())
  })
  .put(isFree, async (req, res) => {
    res.json({ put: true })
  })
  .patch(isShort, async (req, res) => {
    res.json({ patched: true })
  })
  .use(signIn)
  .post(async (req, res) => {
    res.status(201).json({ by: req.user.name })
  })

export default router.handler()
