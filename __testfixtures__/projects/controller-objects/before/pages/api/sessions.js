import { createRouter } from 'next-connect'
import controller from '../../lib/controller'

const router = createRouter()

router.post(postHandler)
router.delete(controller.signedIn, deleteHandler)

export default router.handler(controller.errorHandlers)

async function postHandler(request, response) {
  if (!request.body.name) throw new Error('nobody')
  controller.startSession(request.body.name, response)
  return response.status(201).json({ name: request.body.name })
}

async function deleteHandler(request, response) {
  controller.clearSession(response)
  return response.status(200).json({ left: request.cookies.session })
}
