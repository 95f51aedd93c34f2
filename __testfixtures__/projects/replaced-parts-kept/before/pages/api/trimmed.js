import { createRouter } from 'next-connect'
import { trim } from '../../lib/trim'

const router = createRouter()

router.post(trim, (req, res) => {
  res.json({ name: req.body.name ?? 'nobody' })
})

export default router.handler()
