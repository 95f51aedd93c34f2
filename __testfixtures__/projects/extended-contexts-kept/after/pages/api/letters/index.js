import { createRouter } from 'next-connect'
import controller from '../../../lib/controller'

const letters = ['first']

export default createRouter()
  .use(controller.provideReader)
  .get(controller.canRequest('read:letters'), getHandler)
  .post(controller.canRequest('write:letters'), postHandler)
  .handler(controller.errors)

async function getHandler(req, res) {
  return res.status(200).json({ letters, for: req.context?.reader.name })
}

async function postHandler(req, res) {
  const { text } = req.body
  return res.status(201).json({ text, by: req.context?.reader.name })
}
