import { deliver } from 'post'
import { parsed } from '../../lib/parsed'

export const config = { api: { bodyParser: false } }

export default parsed(async (req, res) => {
  res.status(202).json({ delivered: await deliver() })
})
