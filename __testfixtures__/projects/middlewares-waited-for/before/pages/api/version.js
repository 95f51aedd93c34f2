import { withOpen } from '../../lib/open'

export default withOpen(async function handler(req, res) {
  res.status(200).json({ version: 3 })
})
