import { withEnd } from '../../lib/fallbacks'

export default withEnd(async (req, res) => {
  if (req.query.name === 'pike') res.json({ name: 'pike' })
})
