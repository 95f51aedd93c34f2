import { goods } from 'post'
import { sorted } from '../../lib/sorted'

export default sorted(async (req, res) => {
  res.status(200).json({ goods: await goods() })
})
