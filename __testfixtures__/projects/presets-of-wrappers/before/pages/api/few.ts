import { withFew } from '../../lib/with-count'

export default withFew(100)((req, res) => {
  res.status(200).json({ few: true })
})
