import { all, note } from 'notes'
import { withReports } from '../../../lib/wrappers'

export default withReports(async (req, res) => {
  const found = await all()
  res.json(found)
  await note('seen')
})
