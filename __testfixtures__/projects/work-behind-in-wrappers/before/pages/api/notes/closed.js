import { all, note } from 'notes'
import { withDatabase } from '../../../lib/wrappers'

export default withDatabase(async (req, res) => {
  const found = await all()
  res.json(found)
  await note('seen')
})
