import { counted } from '../../lib/counted'

export default counted().get((req, res) => {
  if (req.query.fail) throw new Error('nothing to count')
  res.status(200).json({ count: 2 })
})
