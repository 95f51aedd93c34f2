import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import { orders } from '../../lib/orders'
import { log } from '../../lib/log'

const handler = nc<NextApiRequest, NextApiResponse>({
  onError: (err, req, res, next) => {
    log.error(err.message, { url: req.url })
    res.status(500).json({ error: err.message })
  },
})

handler.get(async (req, res) => {
  if (!req.query.user) throw new Error('no user')
  return res.json(await orders.of(req.query.user as string))
})

handler.put((req, res) => save(req, res))

async function save(req: NextApiRequest, res: NextApiResponse) {
  await orders.save(req.body)
  res.status(202).end()
}

export default handler
