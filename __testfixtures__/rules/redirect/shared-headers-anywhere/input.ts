import type { NextApiRequest, NextApiResponse } from 'next'
import { tour } from '../../lib/tour'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  if (req.query.preview === '1') res.setHeader('X-Preview', '1')
  const step = await tour.next()
  switch (req.query.to) {
    case 'map':
      return res.redirect('/map')
    case 'last':
      res.redirect(308, step ? `/tour/${step.id}/last` : '/tour')
      return
    case 'either':
      return step ? res.redirect(303, `/tour/${step.id}`) : res.redirect('/tour')
  }
  if (req.query.code) {
    // A code says where to.
    return res.redirect(step ? 307 : 302, await tour.placeOf(String(req.query.code)))
  }
  if (req.query.guide === 'no') res.redirect('/guides')
  else if (step) res.status(200).json({ id: step.id })
  else res.status(404).json({ error: 'The tour is over' })
}
