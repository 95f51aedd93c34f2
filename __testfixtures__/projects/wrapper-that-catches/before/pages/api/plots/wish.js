import { gardener } from '../../../lib/gardener'
import { plots } from '../../../lib/plots'

// What this one throws is caught, and would not be if it waited for the body.
export default gardener((req, res) => {
  const { wish } = req.body
  if (!wish) throw new Error('Nothing')
  plots.wish(wish)
  return res.status(200).json({ gardener: req.gardener })
})
