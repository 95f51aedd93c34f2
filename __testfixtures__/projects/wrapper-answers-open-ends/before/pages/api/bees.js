import { withErrors } from '../../lib/fallbacks'

export default withErrors(async (req, res) => {
  if (req.method !== 'GET') throw new Error('Not here')
  res.json({ bees: [] })
})
