import type { NextApiRequest, NextApiResponse } from 'next'
import { byMethod } from '../../../lib/by-method'
import { loans } from '../../../lib/loans'
import { responder } from '../../../lib/responder'

async function list(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers.authorization) return res.status(401).json({ message: 'Who asks?' })
  return res.status(200).json(await loans.all())
}

async function lend(req: NextApiRequest, res: NextApiResponse) {
  const { book } = req.body
  if (!book) throw new Error('Which book?')
  res.status(201)
  return { loan: await loans.add(book) }
}

export default byMethod({
  GET: Promise.resolve({ default: list }),
  POST: Promise.resolve({ default: responder(lend) }),
})
