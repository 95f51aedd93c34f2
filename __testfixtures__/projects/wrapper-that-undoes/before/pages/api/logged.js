import { onlyAdmins, withLog } from '../../lib/api'

export default withLog(async (req, res) => {
  await onlyAdmins(req, res)
  res.status(200).json({ posts: [] })
})
