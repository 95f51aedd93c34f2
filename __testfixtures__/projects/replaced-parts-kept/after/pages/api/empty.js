import { createRouter } from 'next-connect'
import { orEmpty } from '../../lib/trim'

const router = createRouter()

router.post(orEmpty, (req, res) => {
  res.json(req.body)
})

export default router.handler()
