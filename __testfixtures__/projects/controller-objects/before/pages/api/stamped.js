import { createRouter } from 'next-connect'
import stamps from '../../lib/stamps'

const router = createRouter()

// Whatever is asked, it says when.
router.use(stamps.stamp)

router.get(async (req, res) => {
  if (req.query.fail) throw new Error(`failed for ${req.query.fail}`)
  res.json({ ok: true })
})

export default router.handler(stamps.options)
