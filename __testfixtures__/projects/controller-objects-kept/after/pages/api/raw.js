import { createRouter } from 'next-connect'
import controller from '../../lib/controller'

const router = createRouter()

router.use(controller.signedIn)

// What the socket is told has no counterpart: this route stays, and so do the forms that it uses.
router.get(controller.canRequest('read:raw'), (request, response) => {
  response.socket?.setKeepAlive?.(true)
  response.status(200).json({ raw: true })
})

export default router.handler(controller.errorHandlers)
