import type { NextApiRequest, NextApiResponse } from 'next'
import { stock } from 'meter'
import { countFailures } from '../../lib/count'

const watched = 5

// How much there is.
const stockOf = async (req: NextApiRequest, res: NextApiResponse) => {
  countFailures(req, res)
  try {
    const count = Number(await stock.count(req.headers['x-item']))
    if (count < watched) return res.status(404).json({ count })
    res.json({ count })
  } catch (error) {
    res.status(500).json({ error: (error as Error).message })
  }
}

export default stockOf
