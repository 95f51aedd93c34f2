import { fromAnywhere } from '../../lib/base'

export default fromAnywhere().post((req, res) => {
  res.json({ heard: req.body })
})
