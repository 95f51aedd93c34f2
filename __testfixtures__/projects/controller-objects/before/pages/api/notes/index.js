import { createRouter } from 'next-connect'
import controller from '../../../lib/controller'

const notes = ['first']

export default createRouter()
  .use(controller.signedIn)
  .get(controller.canRequest('read:notes'), getHandler)
  .post(controller.canRequest('create:notes'), postHandler)
  .handler(controller.errorHandlers)

async function getHandler(request, response) {
  return response.status(200).json(notes)
}

async function postHandler(request, response) {
  const { text } = request.body
  return response.status(201).json({ text, place: notes.length })
}
