import { createRouter } from 'next-connect'
import { withCount } from '../../lib/trim'

const router = createRouter()

router.get(withCount, (req, res) => {
  const { count, name = 'nobody' } = req.query
  res.json({ next: count + 1, name })
})

export default router.handler()
