import { withToken } from '../../lib/endpoints'

export default withToken(async (req, res) => {
  res.status(200).json({ reports: [] })
})
