import type { NextApiRequest, NextApiResponse } from 'next'
import { withSession } from '../../lib/session'

async function cart(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    req.session.items = [...(req.session.items ?? []), String(req.query.item)]
    await req.session.save()
    return res.status(201).json({ items: req.session.items })
  }
  res.json({ items: req.session.items ?? [] })
}

export default withSession(cart)
