import { load } from '../../../lib/things'
import { withErrors } from '../../../lib/with-errors'

export default withErrors(async function handler(req, res) {
  res.status(201)
  const thing = await load(req.headers['x-id'])
  res.json(thing)
})
