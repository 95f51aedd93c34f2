import { createRouter } from 'next-connect'
import { trim } from '../../lib/trim'

// Without a body parser it finds what was put there, and nothing else.
export const config = { api: { bodyParser: false } }

const router = createRouter()

router.post(trim, (req, res) => {
  res.json({ name: req.body.name ?? 'nobody' })
})

export default router.handler()
