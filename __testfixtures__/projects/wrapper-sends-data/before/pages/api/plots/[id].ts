import type { NextApiRequest } from 'next'
import { endpoint, NotFound } from '../../../lib/api'
import { plots } from '../../../lib/plots'

export default endpoint(
  async (req: NextApiRequest) => {
    const plot = await plots.find(req.query.id)
    if (!plot) throw new NotFound()
    if (req.query.remove) {
      await plots.remove(plot.id)
      return
    }
    return plot.empty ? null : plot
  },
  { quiet: true },
)
