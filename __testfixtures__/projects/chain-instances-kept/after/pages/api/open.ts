import { open } from '../../lib/base'
import '../../lib/setup'

export default open.get((req, res) => {
  res.json({ open: true })
})
