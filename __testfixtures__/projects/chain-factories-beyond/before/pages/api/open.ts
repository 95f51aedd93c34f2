import { open } from '../../lib/base'

export default open().get((req, res) => {
  if (req.query.fail) throw new Error('failed')
  res.json({ open: true })
})
