import { counted } from '../../lib/base'

export default counted().get((req, res) => {
  res.json({ count: 1 })
})
