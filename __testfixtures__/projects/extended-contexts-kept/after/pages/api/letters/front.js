import { createRouter } from 'next-connect'
import controller from '../../../lib/controller'

const router = createRouter()

router.use(controller.provideReader)
router.get(getHandler)

export default router.handler(controller.errors)

async function getHandler(req, res) {
  const reader = req.context?.reader
  return res.status(200).json({ name: reader?.name ?? 'anybody', may: reader?.may })
}
