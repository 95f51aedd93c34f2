import { all, note } from 'notes'
import { withKey } from '../../../lib/wrappers'

export default withKey(async (req, res) => {
  const found = await all()
  res.json(found)
  await note('seen')
})
