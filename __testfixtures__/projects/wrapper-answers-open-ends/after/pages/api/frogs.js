import { withMethods } from '../../lib/fallbacks'

export default withMethods(async (req, res) => {
  if (req.method === 'GET') return res.json({ frogs: [] })
  if (req.method === 'POST') res.status(201).json({ id: 1 })
})
