import { withTransaction } from '../../lib/api'

export default withTransaction(async (req, res) => {
  if (!req.query.title) {
    res.status(400).json({ error: 'No title' })
    throw new Error('no title')
  }
  res.status(200).json({ title: req.query.title })
})
