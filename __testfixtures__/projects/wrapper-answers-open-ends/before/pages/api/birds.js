import { withNotFound } from '../../lib/fallbacks'

export default withNotFound(async (req, res) => {
  if (req.query.name === 'owl') {
    return res.json({ name: 'owl' })
  }
})
