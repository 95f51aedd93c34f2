import { readSky } from 'sky'
import { open } from '../../lib/open'

export default open(async (req, res) => {
  if (req.method !== 'GET') return res.status(405).json({ error: 'GET only' })
  res.status(200).json({ sky: await readSky() })
})
