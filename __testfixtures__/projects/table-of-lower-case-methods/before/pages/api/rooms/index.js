import { apiHandler } from '../../../lib/api-handler'
import { rooms } from '../../../lib/rooms'

export default apiHandler({
  get: list,
  post: create,
})

async function list(req, res) {
  const found = await rooms.list()
  return res.status(200).json(found)
}

async function create(req, res) {
  const { name } = req.body
  if (!name) throw 'A name is needed'

  await rooms.create({ name })
  return res.status(201).json({})
}
