import type { NextApiRequest, NextApiResponse } from 'next'
import { tour } from '../../lib/tour'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.preview === '1') {
    res.setHeader('X-Preview', '1')
  }
  const step = await tour.next()
  if (step) return res.redirect(`/tour/${step.id}`)
  res.status(404).json({ error: 'The tour is over' })
}
