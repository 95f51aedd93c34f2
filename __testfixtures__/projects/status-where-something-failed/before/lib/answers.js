import { load } from './things'

export async function create(req, res) {
  res.status(201)
  const thing = await load(req.headers['x-id'])
  res.json(thing)
}

/** Says its own status, whatever was said before. */
export function failed(error, res) {
  res.statusCode = error.message === 'none' ? 404 : 500
  res.json({ error: error.message })
}
