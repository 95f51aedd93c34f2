import { find } from 'database'
import { limited } from '../../../lib/endpoints'

export default limited(async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end()
  res.json(await find(req.headers['x-user']))
})
