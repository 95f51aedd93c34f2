import { closed } from '../../lib/base'

export default closed().get((req, res) => {
  res.json({ open: true })
})
