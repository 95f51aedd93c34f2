import { db } from '../../lib/db'

const actions = {
  GET: list,
  POST: create,
}

export default (req, res) => actions[req.method](req, res)

function list(req, res) {
  return db.posts().then((posts) => res.json(posts))
}

async function create(req, res) {
  res.status(201).json(await db.add(req.body))
}
