import nc from 'next-connect'
import onError from '../../../lib/on-error'
import { allow, isAdmin, isSignedIn } from '../../../middlewares/auth'
import { read } from '../../../controllers/orders'
import { orders } from '../../../lib/db'

const handler = nc({ onError })

handler.use(isSignedIn).get(read)
handler.use(isSignedIn, isAdmin).delete(async (req, res) => {
  const user = await orders.remove(String(req.query.id), req.user.id)
  res.json({ by: user })
})
handler.use(isSignedIn, allow('clerk', 'boss')).put(async (req, res) => {
  await orders.ship(String(req.query.id))
  res.status(204).end()
})

export default handler
