import { onlyAdmins, withTransaction } from '../../lib/api'

export default withTransaction(async (req, res) => {
  await onlyAdmins(req, res)
  res.status(200).json({ posts: [] })
})
