import { withErrors, withPage } from '../../lib/wrappers'

export default withErrors(withPage(async (req, res) => {
  if (req.query.page === '0') throw new Error('No such page')
  res.json({ page: req.query.page })
}))
