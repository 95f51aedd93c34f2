import nc from 'next-connect'
import { auths } from '../../lib/auths'

const handler = nc()

handler.use(...auths)

handler.get((req, res) => {
  res.json({ user: req.user ?? null })
})

export default handler
