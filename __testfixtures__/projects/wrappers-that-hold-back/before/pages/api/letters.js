import { deliver } from 'post'
import { parsed } from '../../lib/parsed'

export default parsed(async (req, res) => {
  res.status(202).json({ delivered: await deliver() })
})
