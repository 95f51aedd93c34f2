import { load } from '../../../lib/things'
import { withErrors } from '../../../lib/with-errors'

export default withErrors(async function handler(req, res) {
  const thing = await load(req.headers['x-id'])
  res.status(203).json(thing)
})
