import { createRouter } from 'next-connect'
import { trimLoudly } from '../../lib/trim'

const router = createRouter()

router.post(trimLoudly, (req, res) => {
  res.json(req.body)
})

export default router.handler()
