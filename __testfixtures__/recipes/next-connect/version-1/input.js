import { createRouter } from 'next-connect'
import { users } from '../../lib/users'

const router = createRouter()

router.get((req, res) => {
  res.json({ users: users.list() })
})

router.post((req, res) => {
  const user = users.add(req.body)
  res.status(201).json({ user })
})

export default router.handler({
  onError(err, req, res) {
    res.status(500).json({ error: err.message })
  },
})
