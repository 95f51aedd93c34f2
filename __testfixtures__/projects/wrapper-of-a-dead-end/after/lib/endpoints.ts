import type { NextApiHandler } from 'next'
import { withAxiom } from 'next-axiom'

const logged = (handler: NextApiHandler) => withAxiom(async (req, res) => void (await handler(req, res)))

export const withToken = (handler: NextApiHandler) =>
  logged(async (req, res) => {
    if (req.headers['x-token'] !== process.env['TOKEN']) return res.status(401).end()
    await handler(req, res)
  })
